import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { getProject } from "../../../projects/data";
import type { PlanLine } from "../../../projects/financing/types";
import { stateOfProject, withTotal } from "../../../projects/rules";
import type { FundingLineState, ProjectState } from "../../../projects/types";
import { getFacts, getFactsOfState } from "../facts/data";
import { listSchemeCriteria } from "../schemes/data";
import { compareFacts } from "./rules";
import type { SchemeComparison } from "./types";

async function planLinesOf(actor: Actor, lines: readonly FundingLineState[]): Promise<PlanLine[]> {
  const ids = lines.flatMap(({ funderId }) => funderId ?? []);
  const funders = await readAs<{ id: number; isPublic: boolean }>(
    actor,
    Prisma.sql`SELECT id, is_public AS "isPublic" FROM organisation WHERE id = ANY (${ids}::integer[])`,
  );
  const isPublic = new Map(funders.map((funder) => [funder.id, funder.isPublic]));
  return lines.map((line) => ({ ...line, isPublic: isPublic.get(line.funderId ?? 0) ?? null }));
}

/**
 * What is being typed in a form of a project, beside what is saved of it: which schemes it would open or close. Nothing is
 * written. Null for whoever does not see the whole project, as when there is none.
 */
export async function getTypedComparison(
  actor: Actor,
  reference: string,
  typed: Partial<ProjectState>,
  today: string,
): Promise<SchemeComparison | null> {
  const [project, saved, { schemes, ground }] = await Promise.all([
    getProject(actor, reference),
    getFacts(actor, reference),
    listSchemeCriteria(actor, today),
  ]);
  // Whoever sees no private note sees a project in part.
  if (project === null || saved === null || project.privateNote === null) return null;
  const state = withTotal({ ...stateOfProject(project), ...typed });
  const planLines = await planLinesOf(actor, state.fundingLines);
  const supposed = await getFactsOfState(actor, { ...state, planLines, reference }, project.territory.id);
  return compareFacts(schemes, saved, supposed, ground);
}
