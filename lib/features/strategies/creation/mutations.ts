import "server-only";
import { randomUUID } from "node:crypto";
import { getDirectory } from "@/lib/features/projects/data";
import { withoutArticle } from "@/lib/features/territories/rules";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { withActor } from "@/lib/platform/db";
import type { ContentNames } from "../content/labels";
import { EMPTY_CONTENT } from "../content/rules";
import type { StrategyContent } from "../content/types";
import { recordStrategyWork } from "../journal/mutations";
import { mayWriteStrategy } from "../policy";
import type { StartKind } from "./constants";
import { listPublishedPlans } from "./data";
import { START_LABELS, START_RECORDED } from "./labels";
import { startFromPlan, startFromPriorities } from "./rules";
import type { CreationRefusal } from "./types";

export type CreationInput = {
  readonly territory: string;
  readonly kind: StartKind;
  /** Slug of the territory whose plan is taken over. */
  readonly from: string;
};

/** Begins the strategy of the actor's territory; it has one at most, so that beginning it twice is beginning it once. */
export async function createStrategy(
  actor: Actor,
  { territory, kind, from }: CreationInput,
): Promise<Result<true, CreationRefusal>> {
  const { territoryId } = actor;
  if (territoryId === null || !mayWriteStrategy(actor, territoryId)) return refuse("forbidden");
  const directory = await getDirectory(actor, territoryId);
  if (directory?.territory.slug !== territory) return refuse("notFound");
  const start = await startOf(actor, kind, from, directory);
  if (start === null) return refuse("noSuchPlan");
  await withActor(actor, async (tx) => {
    const [made] = await tx.$queryRaw<{ at: Date }[]>`
      INSERT INTO strategy (territory_id, content, created_by_id, updated_by_id, updated_by_name, updated_by_organisation)
      VALUES (${territoryId}, ${JSON.stringify(start.content)}::jsonb, ${actor.userId}::uuid, ${actor.userId}::uuid, ${actor.name},
              ${actor.organisationName})
      ON CONFLICT (territory_id) DO NOTHING RETURNING updated_at AS at`;
    if (!made) return;
    const changes = { [START_RECORDED]: { before: "", after: start.words } };
    await recordStrategyWork(tx, actor, {
      territoryId,
      slug: territory,
      verb: "create",
      changes,
      at: made.at,
    });
  });
  return ok(true);
}

type Start = { readonly content: StrategyContent; readonly words: string };

async function startOf(
  actor: Actor,
  kind: StartKind,
  from: string,
  names: ContentNames,
): Promise<Start | null> {
  const words = START_LABELS[kind].label;
  if (kind === "blank") return { content: EMPTY_CONTENT, words };
  if (kind === "priorities") return { content: startFromPriorities(names.priorities, randomUUID), words };
  const plan = (await listPublishedPlans(actor)).find(({ slug }) => slug === from);
  return plan
    ? {
        content: startFromPlan(plan.content, names, randomUUID),
        words: `${words}\u00A0: ${withoutArticle(plan.programmeName)}`,
      }
    : null;
}
