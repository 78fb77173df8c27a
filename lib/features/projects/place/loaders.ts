import "server-only";
import { unstable_rethrow } from "next/navigation";
import { getPlaceGround, listQpvSuccessions } from "@/lib/features/contours/location/data";
import type { PlaceGround } from "@/lib/features/contours/location/types";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { getActor } from "@/lib/platform/session";
import { loadRecordForm } from "../form/loaders";
import type { RecordFormPage } from "../form/types";
import { loadVisibleProject } from "../loaders";
import { editSectionPath } from "../routes";
import { findPlace, mapOf } from "./data";
import { pointForInput, valuesOfPlace } from "./rules";
import type { PlaceContext, PlaceFormValues, PlaceFound } from "./types";

const NOTHING: PlaceContext = { map: null, successions: [], found: null };

export async function loadPlaceForm(reference: string): Promise<{
  readonly page: RecordFormPage<PlaceFormValues>;
  readonly context: PlaceContext;
  readonly departements: readonly string[];
}> {
  const page = await loadRecordForm(reference, {
    kind: "lieu",
    path: (of) => editSectionPath(of, "lieu"),
    valuesOf: valuesOfPlace,
  });
  if (page.kind === "refused") return { page, context: NOTHING, departements: [] };
  try {
    const actor = await getActor();
    if (!isTerritoryMember(actor)) return { page, context: NOTHING, departements: [] };
    const { territoryId } = actor;
    const [ground, successions, found] = await Promise.all([
      getPlaceGround(actor, territoryId),
      listQpvSuccessions(actor, territoryId),
      findPlace(actor, territoryId, page.form.values.point),
    ]);
    const context = { map: ground && mapOf(ground), successions, found };
    return { page, context, departements: ground?.departements ?? [] };
  } catch (error) {
    // The form works without its map.
    unstable_rethrow(error);
    return { page, context: NOTHING, departements: [] };
  }
}

/** What the project's page draws of its place. */
export async function loadProjectPlace(reference: string): Promise<{
  readonly ground: PlaceGround | null;
  readonly found: PlaceFound | null;
}> {
  const { actor, project } = await loadVisibleProject(reference);
  const territoryId = project.territory.id;
  const [ground, found] = await Promise.all([
    getPlaceGround(actor, territoryId),
    findPlace(actor, territoryId, pointForInput(project.point)),
  ]);
  return { ground, found };
}
