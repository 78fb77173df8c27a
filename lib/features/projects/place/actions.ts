"use server";
import { getPlaceGround } from "@/lib/features/contours/location/data";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { postedForm } from "@/lib/platform/form-action";
import { getActor } from "@/lib/platform/session";
import { answerForm } from "../form/service";
import type { ProjectFormState } from "../form/types";
import { ARROWS, LOCATE, MAP_INPUTS } from "./constants";
import { findPlace, mapOf } from "./data";
import { clickedPoint, movedPoint, pointForInput, readPlace, typedPoint, windowOf } from "./rules";
import { PLACE_SECTION } from "./schema";
import type { PlaceFormValues } from "./types";

export async function savePlaceAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<PlaceFormValues>> {
  const form = postedForm(input);
  const values = await located(form);
  // The map itself was clicked: the form comes back with the point there, and saves nothing.
  if (MAP_INPUTS.some(({ name }) => form.has(`${name}.x`))) form.set("intent", LOCATE);
  return answerForm(form, { ...PLACE_SECTION, read: () => values });
}

/** What was typed, with the point where a click or an arrow takes it, and what it gives. Without the database, as typed. */
async function located(form: FormData): Promise<PlaceFormValues> {
  const typed = readPlace(form);
  try {
    const actor = await getActor();
    if (!isTerritoryMember(actor)) return typed;
    const ground = await getPlaceGround(actor, actor.territoryId);
    const window = ground && windowOf(mapOf(ground).window, typed);
    const arrow = ARROWS.find((one) => one === form.get("intent"));
    const moved =
      window === null
        ? null
        : arrow
          ? movedPoint(window, typedPoint(typed.point), arrow)
          : clickedPoint(form, window);
    const point = moved === null ? typed.point : pointForInput(moved);
    const found = await findPlace(actor, actor.territoryId, point);
    return { ...typed, point, found };
  } catch (error) {
    console.error("a point could not be located", error);
    return typed;
  }
}
