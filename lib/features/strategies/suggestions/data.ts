import "server-only";
import { listSchemeCriteria } from "@/lib/features/schemes/criteria/schemes/data";
import { type Actor, readsForMinistry } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayReadAttached } from "../attached/policy";
import { objectiveNumbers, objectivesOf } from "../content/rules";
import { getStrategy } from "../data";
import { PROJECTS_COMPARED, SUGGESTIONS_SHOWN } from "./constants";
import { mayDismiss } from "./policy";
import { suggestProjects, suggestSchemes } from "./rules";
import type { Candidate, Dismissed, Suggestions } from "./types";

const { sql } = Prisma;

type CandidateRow = Omit<Candidate, "needs"> & { readonly needs: Candidate["needs"] };

/** Whether the needs of other territories' projects are this reader's to see: as the policies of `need` say. */
const comparesNeeds = (actor: Actor) => readsForMinistry(actor) || actor.role === "partner";

/** Of each priority, the latest accepted projects of other territories. */
function candidatesStatement(actor: Actor, territoryId: number, priorities: readonly string[]): Prisma.Sql {
  const needs = comparesNeeds(actor)
    ? sql`(SELECT coalesce(json_agg(DISTINCT n.kind), '[]') FROM need n WHERE n.project_id = p.id)`
    : sql`NULL::json`;
  return sql`
    SELECT p.reference, p.title, t.programme_name AS territory, t.type_code AS "territoryKind", w.slug AS "mainPriority",
      ARRAY(SELECT q.slug FROM priority q WHERE q.id = ANY (p.priority_ids)) AS priorities, p.phase,
      p.progress_status IS NOT DISTINCT FROM 'completed' AS "isCompleted", ${needs} AS needs,
      (p.updated_at AT TIME ZONE 'Europe/Paris')::date AS "updatedOn"
    FROM priority w CROSS JOIN LATERAL (
        SELECT * FROM project c WHERE c.main_priority_id = w.id AND c.review_status = 'accepted' AND c.territory_id <> ${territoryId}::smallint
          AND c.progress_status IS DISTINCT FROM 'abandoned'
        ORDER BY c.updated_at DESC, c.id DESC LIMIT ${PROJECTS_COMPARED}::integer) AS p
      JOIN territory t ON t.id = p.territory_id
    WHERE w.slug = ANY (${priorities}::text[])`;
}

const dismissedStatement = (keys: readonly string[]) => sql`
  SELECT d.objective_key AS key, d.kind, coalesce(s.slug, p.reference) AS target, coalesce(s.name, p.title) AS name,
    d.dismissed_by_name AS "byName", (d.dismissed_at AT TIME ZONE 'Europe/Paris')::date AS "on"
  FROM strategy_dismissal d LEFT JOIN support_scheme s ON s.id = d.scheme_id LEFT JOIN project p ON p.id = d.project_id
  WHERE d.objective_key = ANY (${keys}::uuid[]) AND coalesce(s.slug, p.reference) IS NOT NULL
  ORDER BY d.dismissed_at DESC, d.id DESC`;

/** What the catalogue and the other territories hold for each objective, and why; null where there is no strategy to read. */
export async function getSuggestions(actor: Actor, slug: string, today: string): Promise<Suggestions | null> {
  const strategy = await getStrategy(actor, slug);
  if (strategy === null || !mayReadAttached(actor, strategy.territory.id)) return null;
  const { territory, edition, content } = strategy;
  const objectives = objectivesOf(content);
  const priorities = [...new Set(objectives.flatMap((objective) => objective.priorities))];
  const [{ schemes, ground }, candidates, dismissed] = await Promise.all([
    listSchemeCriteria(actor, today),
    readAs<CandidateRow>(actor, candidatesStatement(actor, territory.id, priorities)),
    readAs<Dismissed & { readonly key: string }>(actor, dismissedStatement(objectives.map(({ key }) => key))),
  ]);
  const ownKind = Object.values(ground.territories).find(({ id }) => id === territory.id)?.kind ?? null;
  const labelOf = (priority: string) => ground.priorities[priority]?.label ?? priority;
  const numbers = objectiveNumbers(content);
  return {
    territory,
    edition,
    today,
    mayDismiss: mayDismiss(actor, territory.id),
    comparesNeeds: comparesNeeds(actor),
    objectives: objectives.map((objective) => {
      const own = dismissed.filter(({ key }) => key === objective.key);
      const isDismissed = (kind: Dismissed["kind"], target: string) =>
        own.some((one) => one.kind === kind && one.target === target);
      const { fitting, excluded } = suggestSchemes(objective, territory.id, schemes, ground);
      const kept = fitting.filter((scheme) => !isDismissed("scheme", scheme.slug));
      return {
        key: objective.key,
        number: numbers.get(objective.key) ?? "",
        title: objective.title,
        saysNothing: objective.priorities.length === 0 && objective.needs.length === 0,
        schemes: kept.slice(0, SUGGESTIONS_SHOWN),
        moreSchemes: kept.slice(SUGGESTIONS_SHOWN).map(({ slug, name }) => ({ slug, name })),
        excludedSchemes: excluded,
        projects: suggestProjects(
          objective,
          candidates.filter(({ reference }) => !isDismissed("project", reference)),
          ownKind,
          labelOf,
        ),
        dismissed: own.map(({ key: _, ...one }) => one),
      };
    }),
  };
}
