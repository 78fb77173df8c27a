import "server-only";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { getActor, requireActor } from "@/lib/platform/session";
import type { FormErrors } from "../../../projects/form/types";
import { loadVisibleProject } from "../../../projects/loaders";
import { mayEditProject } from "../../../projects/policy";
import { decideEdit } from "../../../projects/rules";
import type { ProjectDetail } from "../../../projects/types";
import { compareFacts } from "../comparison/rules";
import type { SchemeComparison } from "../comparison/types";
import { getFacts } from "../facts/data";
import { hypothesise, valuesOfFacts } from "../hypothesis/rules";
import { parseHypothesis, readHypothesis } from "../hypothesis/schema";
import type { HypothesisValues } from "../hypothesis/types";
import { ownShareOf } from "../matching/amounts/rules";
import { projectSchemesPath, whatIfPath } from "../routes";
import { listMatchingSchemes, listSchemeCriteria } from "../schemes/data";
import { selectMatches } from "./rules";
import { parseProjectSchemeView } from "./schema";
import type { ProjectSchemeList } from "./types";

export type ProjectSchemesPage = {
  readonly project: Pick<ProjectDetail, "reference" | "title">;
  readonly list: ProjectSchemeList;
  readonly mayEdit: boolean;
  readonly today: string;
};

/** The schemes of one project; missing for whoever may not read its financing plan. */
export async function loadProjectSchemes(reference: string, query: Query): Promise<ProjectSchemesPage> {
  const actor = await requireActor(projectSchemesPath(reference));
  const today = parisDay(new Date());
  const [{ project }, matches] = await Promise.all([
    loadVisibleProject(reference),
    listMatchingSchemes(actor, reference, today),
  ]);
  if (matches === null) notFound();
  const view = parseProjectSchemeView(query);
  return {
    project,
    list: { ...view, ...selectMatches(matches, view) },
    mayEdit: mayEdit(actor, project),
    today,
  };
}

/** The same for programs; null for whoever may not read the project's plan, as when there is none. */
export async function findProjectSchemes(reference: string, query: Query): Promise<ProjectSchemeList | null> {
  const matches = await listMatchingSchemes(await getActor(), reference, parisDay(new Date()));
  const view = parseProjectSchemeView(query);
  return matches && { ...view, ...selectMatches(matches, view) };
}

type Reader = Parameters<typeof mayEditProject>[0];
const mayEdit = (actor: Reader, project: ProjectDetail) =>
  mayEditProject(actor, { territoryId: project.territory.id, reviewStatus: project.reviewStatus }) &&
  decideEdit(project).ok;

export type WhatIfPage = {
  readonly project: Pick<ProjectDetail, "reference" | "title">;
  readonly values: HypothesisValues;
  readonly errors: FormErrors;
  readonly priorities: readonly { readonly value: string; readonly label: string }[];
  /** Null as long as nothing is supposed. */
  readonly comparison: SchemeComparison | null;
  readonly mayEdit: boolean;
};

/** What a change would open or close. Nothing of it is written. */
export async function loadWhatIf(reference: string, query: Query): Promise<WhatIfPage> {
  const actor = await requireActor(whatIfPath(reference));
  const today = parisDay(new Date());
  const [{ project }, facts, { schemes, ground }] = await Promise.all([
    loadVisibleProject(reference),
    getFacts(actor, reference),
    listSchemeCriteria(actor, today),
  ]);
  if (facts === null) notFound();
  const typed = readHypothesis(query);
  const parsed = typed && parseHypothesis(typed, ownShareOf(facts));
  const supposed = parsed?.ok ? hypothesise(facts, parsed.hypothesis) : null;
  return {
    project,
    values: typed ?? valuesOfFacts(facts),
    errors: parsed && !parsed.ok ? parsed.errors : {},
    priorities: Object.values(ground.priorities)
      .sort((one, other) => one.id - other.id)
      .map(({ id, label }) => ({ value: String(id), label })),
    comparison: supposed && compareFacts(schemes, facts, supposed, ground),
    mayEdit: mayEdit(actor, project),
  };
}
