import "server-only";
import { notFound } from "next/navigation";
import { VERSIONS_PER_PAGE } from "@/lib/features/projects/history/constants";
import { parseHistoryView, parseVersionNumber } from "@/lib/features/projects/history/schema";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import { compareContents } from "../content/words/rules";
import type { ComparedPart } from "../content/words/types";
import { getStrategy } from "../data";
import { loadStrategyDirectory } from "../loaders";
import { strategyHistoryPath } from "../routes";
import { decideStrategyEdit, type StrategyEditRefusal } from "../rules";
import type { AttachedRemoval, StrategyView } from "../types";
import {
  getStrategyVersionAt,
  getStrategyVersions,
  listAttachedObjectives,
  listStrategyVersions,
} from "./data";
import { restoreStrategyPath } from "./routes";
import { objectivesLost, restorableContent } from "./rules";
import type { StrategyHistoryPage, StrategyVersionHead } from "./types";

async function loadHistorian(slug: string, path = strategyHistoryPath(slug)) {
  const actor = await requireActor(path);
  const strategy = await getStrategy(actor, slug);
  if (!strategy?.readsWorkingText) notFound();
  const scope = { id: strategy.id, territoryId: strategy.territory.id, state: strategy.state };
  const mayRestore = strategy.isOwn && decideStrategyEdit(strategy).ok;
  return { actor, strategy, scope, mayRestore };
}

export async function loadStrategyHistory(slug: string, parameters: Query): Promise<StrategyHistoryPage> {
  const { actor, strategy, scope, mayRestore } = await loadHistorian(slug);
  const shared = { strategy, mayRestore };
  const view = parseHistoryView(parameters);
  if (view.kind === "list") {
    const versions = await listStrategyVersions(actor, scope, view.page);
    if (versions.entries.length === 0 && view.page > 1) notFound();
    const pageCount = Math.max(1, Math.ceil(versions.total / VERSIONS_PER_PAGE));
    return { ...shared, kind: "list", page: view.page, pageCount, versions };
  }
  const directory = await loadStrategyDirectory(scope.territoryId);
  if (view.kind === "comparison") {
    const found = await getStrategyVersions(actor, scope, [view.from, view.to]);
    const [from, to] = [view.from, view.to].map((number) => found.find((one) => one.number === number));
    if (!from || !to) notFound();
    const fields = compareContents(from.content, to.content, directory);
    return { ...shared, kind: "comparison", from, to, fields };
  }
  if (view.kind === "version") {
    const [version] = await getStrategyVersions(actor, scope, [view.number]);
    return { ...shared, kind: "version", version: version ?? notFound(), day: null, directory };
  }
  if (view.day === null) return { ...shared, kind: "noDay", typed: view.typed };
  const version = await getStrategyVersionAt(actor, scope, view.day);
  return { ...shared, kind: "version", version, day: view.day, directory };
}

export type RestoreStrategyPage = {
  readonly strategy: StrategyView;
  readonly version: StrategyVersionHead;
  /** What restoring changes; empty when the version is as the text stands. */
  readonly changes: readonly ComparedPart[];
  readonly leftOut: readonly string[];
  /** Objectives that would go with projects attached to them. */
  readonly removals: readonly AttachedRemoval[];
  readonly refusal: StrategyEditRefusal | null;
};

export async function loadRestoreStrategy(slug: string, parameters: Query): Promise<RestoreStrategyPage> {
  const number = parseVersionNumber(parameters.version);
  const path = number === null ? strategyHistoryPath(slug) : restoreStrategyPath(slug, number);
  const { actor, strategy, scope } = await loadHistorian(slug, path);
  const [version] =
    number === null || !strategy.isOwn ? [] : await getStrategyVersions(actor, scope, [number]);
  if (!version) notFound();
  const directory = await loadStrategyDirectory(scope.territoryId);
  const { content, leftOut } = restorableContent(version.content, directory);
  const decision = decideStrategyEdit(strategy);
  return {
    strategy,
    version,
    changes: compareContents(strategy.content, content, directory).filter(({ parts }) => parts !== null),
    leftOut,
    removals: await listAttachedObjectives(actor, objectivesLost(strategy.content, content)),
    refusal: decision.ok ? null : decision.refusal,
  };
}
