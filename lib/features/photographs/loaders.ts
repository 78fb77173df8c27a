import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { requireActor } from "@/lib/platform/session";
import { PHOTOGRAPH_INPUTS, PHOTOGRAPHS_PER_PAGE, WHOLE_PROGRAMME } from "./constants";
import { getFreezeChoices, getPhotograph, listPhotographs } from "./data";
import { getPack } from "./pack/data";
import { mayPhotograph, maySeePhotographs } from "./policy";
import { newPhotographPath, photographPath, photographsPath } from "./routes";
import { newPhotographSchema, pageSchema, photographIdSchema } from "./schema";
import type { FreezeChoices, PastPhotograph, PhotographFormState, PhotographPage } from "./types";

export type PhotographsScreen = {
  readonly photographs: readonly PastPhotograph[];
  readonly mayPhotograph: boolean;
  readonly page: number;
  readonly pageCount: number;
};

export async function loadPhotographs(parameters: Query): Promise<PhotographsScreen> {
  const actor = await requireActor(photographsPath);
  if (!maySeePhotographs(actor)) notFound();
  const page = pageSchema.parse(parameters.page ?? 1);
  const { photographs, total } = await listPhotographs(actor, page);
  if (photographs.length === 0 && page > 1) notFound();
  const pageCount = Math.max(1, Math.ceil(total / PHOTOGRAPHS_PER_PAGE));
  return { photographs, mayPhotograph: mayPhotograph(actor), page, pageCount };
}

export type NewPhotographScreen = { readonly choices: FreezeChoices; readonly start: PhotographFormState };

const NO_CHOICES: FreezeChoices = { launchedOn: "", programme: false, territories: [] };

/**
 * The form as the dashboard hands it over; a coordinator has but one territory to choose. Sent without JavaScript by
 * somebody who may no longer photograph, or while the database is away, it is drawn again with what was typed.
 */
export async function loadNewPhotograph(parameters: Query): Promise<NewPhotographScreen> {
  const choices =
    (await readOrDrawAlone(newPhotographPath, async (actor) =>
      mayPhotograph(actor) ? getFreezeChoices(actor) : null,
    )) ?? NO_CHOICES;
  const given = newPhotographSchema.parse(parameters);
  const [only] = choices.programme ? [] : choices.territories;
  const values = {
    title: "",
    comment: "",
    scope: only?.slug ?? given[PHOTOGRAPH_INPUTS.scope] ?? WHOLE_PROGRAMME,
    at: given[PHOTOGRAPH_INPUTS.at] || parisDay(new Date()),
    since: given[PHOTOGRAPH_INPUTS.since],
  };
  return { choices, start: { values, errors: {}, refusal: null, creationKey: randomUUID(), submission: 0 } };
}

export async function loadPhotograph(given: string): Promise<PhotographPage> {
  const id = photographIdSchema.safeParse(given).data ?? notFound();
  const actor = await requireActor(photographPath(id));
  const photograph = (await getPhotograph(actor, id)) ?? notFound();
  return { photograph, pack: await getPack(actor, id), mayPrepare: mayPhotograph(actor) };
}
