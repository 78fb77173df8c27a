import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { recordStrategyWork } from "../journal/mutations";
import { suggestionName } from "./labels";
import { type DismissalRefusal, mayDismiss } from "./policy";
import type { DismissalInput } from "./schema";

type Found = {
  readonly territoryId: number;
  readonly objective: string;
  readonly schemeId: number | null;
  readonly projectId: number | null;
  readonly name: string;
  readonly at: Date;
};

/** The objective, of that territory, and what is suggested for it, both as this actor may see them. */
async function findSuggestion(tx: Tx, { territory, objective, kind, target }: DismissalInput) {
  const [found] = await tx.$queryRaw<Found[]>`
    SELECT o.territory_id AS "territoryId", o.title AS objective, s.id AS "schemeId", p.id AS "projectId",
      coalesce(s.name, p.title, '') AS name, clock_timestamp() AS at
    FROM strategy_objective o JOIN territory t ON t.id = o.territory_id AND t.slug = ${territory}
      LEFT JOIN support_scheme s ON ${kind} = 'scheme' AND s.slug = ${target}
      LEFT JOIN project p ON ${kind} = 'project' AND p.reference = ${target}
    WHERE o.key = ${objective}::uuid`;
  return found !== undefined && (found.schemeId ?? found.projectId) !== null ? found : null;
}

/** Does not propose something for an objective any more, or proposes it again. The same twice is the same. */
export function sortSuggestion(actor: Actor, input: DismissalInput): Promise<Result<true, DismissalRefusal>> {
  return withActor(actor, async (tx): Promise<Result<true, DismissalRefusal>> => {
    const found = await findSuggestion(tx, input);
    if (found === null || !mayDismiss(actor, found.territoryId)) return refuse("notFound");
    const { territoryId, schemeId, projectId, at } = found;
    const isDismissal = input.intent === "dismiss";
    const changed = isDismissal
      ? await tx.$executeRaw`
          INSERT INTO strategy_dismissal (objective_key, kind, scheme_id, project_id, dismissed_by_id, dismissed_by_name)
          VALUES (${input.objective}::uuid, ${input.kind}, ${schemeId}, ${projectId}, ${actor.userId}::uuid, ${actor.name})
          ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`
          DELETE FROM strategy_dismissal WHERE objective_key = ${input.objective}::uuid
            AND (scheme_id = ${schemeId} OR project_id = ${projectId})`;
    if (changed === 0) return ok(true);
    const name = suggestionName(input.kind, found.name, found.objective);
    await recordStrategyWork(tx, actor, {
      territoryId,
      slug: input.territory,
      verb: isDismissal ? "dismissSuggestion" : "restoreSuggestion",
      changes: { suggestion: isDismissal ? { before: name, after: "" } : { before: "", after: name } },
      at,
    });
    return ok(true);
  });
}
