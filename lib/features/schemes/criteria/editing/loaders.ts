import "server-only";
import { notFound } from "next/navigation";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { getScheme } from "../../data";
import { getCriteria } from "../data";
import { mayWriteSchemeCriteria } from "../policy";
import { SAVED_PARAMETER, schemeCriteriaPath } from "../routes";
import { draftsOf } from "../rules";
import { savedNotice } from "./labels";
import { rowsOfDrafts } from "./rules";
import { choicesOf, drawForm, readGround } from "./service";
import type { CriteriaChoices, CriteriaFormState } from "./types";

export type CriteriaEditor = {
  readonly scheme: { readonly slug: string; readonly name: string };
  readonly start: CriteriaFormState;
  readonly choices: CriteriaChoices;
  readonly notice: string | null;
};

/** The form of a scheme's criteria; missing for whoever does not keep them. */
export async function loadCriteriaEditor(slug: string, query: Query): Promise<CriteriaEditor> {
  const actor = await requireActor(schemeCriteriaPath(slug));
  if (!mayWriteSchemeCriteria(actor)) notFound();
  const [scheme, criteria] = await Promise.all([
    getScheme(actor, slug),
    getCriteria(actor, { schemeSlug: slug }),
  ]);
  if (scheme === null) notFound();
  const ground = await readGround(actor);
  const rows = rowsOfDrafts(draftsOf(criteria.tree));
  return {
    scheme: { slug, name: scheme.name },
    start: drawForm({ rows, version: criteria.version, submission: 0 }, ground),
    choices: choicesOf(ground),
    notice: savedNotice(query[SAVED_PARAMETER]),
  };
}
