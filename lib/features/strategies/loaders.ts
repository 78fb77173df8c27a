import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isTerritoryMember } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { placeOfKey } from "../projects/autosave/rules";
import { getDirectory, getOwnDirectory } from "../projects/data";
import type { Presence } from "../projects/presence/types";
import type { ProjectDirectory, QpvOption } from "../projects/types";
import { namedQpvs } from "./content/rules";
import { getStrategy } from "./data";
import { RESTORED_STRATEGY_PARAMETER } from "./history/routes";
import { listStrategyPresence } from "./presence/data";
import { MERGED_PARAMETER, SAVED_SECTION_PARAMETER, STRATEGY_QPV_PARAMETER, strategyCopyKey } from "./routes";
import { decideStrategyEdit } from "./rules";
import type { StrategyTerritory, StrategyView } from "./types";

/** The sections of the page, and its title, are drawn from the same strategy, read once. */
export const findStrategy = cache(async (slug: string) => getStrategy(await getActor(), slug));

/** What names the slugs and the codes of a strategy's text, read once for the sections of a page. */
export const loadStrategyDirectory = cache(async (territoryId: number): Promise<ProjectDirectory> => {
  return (await getDirectory(await getActor(), territoryId)) ?? notFound();
});

export type StrategyPage =
  /** The reader's own territory, which has not begun. */
  | { readonly kind: "none"; readonly territory: StrategyTerritory }
  | {
      readonly kind: "strategy";
      readonly strategy: StrategyView;
      readonly directory: ProjectDirectory;
      readonly isEditable: boolean;
      /** Those that the text names. */
      readonly qpvs: readonly QpvOption[];
      /** The one that it is read for. */
      readonly qpv: string | null;
      readonly isUnknownQpv: boolean;
      /** Who has one of its forms open; null for whoever does not write it. */
      readonly presence: readonly Presence[] | null;
      /** What its reader has just saved. */
      readonly saved: { readonly copyKey: string; readonly isMerged: boolean } | null;
      readonly isRestored: boolean;
    };

/** One territory's strategy as its reader may see it; like a page that is not there where there is nothing for them. */
export const loadStrategyPage = cache(async (slug: string): Promise<StrategyPage> => {
  const strategy = await findStrategy(slug);
  if (strategy === null) return { kind: "none", territory: await loadOwnTerritory(slug) };
  // An edition keeps the names of its day.
  const directory = { ...(await loadStrategyDirectory(strategy.territory.id)), ...strategy.names };
  const named = namedQpvs(strategy.content);
  return {
    kind: "strategy",
    strategy,
    directory,
    isEditable: strategy.isOwn && decideStrategyEdit(strategy).ok,
    qpvs: directory.qpvs.filter(({ code }) => named.includes(code)),
    qpv: null,
    isUnknownQpv: false,
    presence: null,
    saved: null,
    isRestored: false,
  };
});

/** The same, read for one neighbourhood if the address asks for it, with what is happening to it. */
export async function loadStrategyReading(slug: string, parameters: Query): Promise<StrategyPage> {
  const page = await loadStrategyPage(slug);
  if (page.kind === "none") return page;
  const asked = parameters[STRATEGY_QPV_PARAMETER];
  const known = page.qpvs.find(({ code }) => code === asked);
  return {
    ...page,
    qpv: known?.code ?? null,
    isUnknownQpv: asked !== undefined && asked !== "" && known === undefined,
    ...(page.strategy.isOwn && (await loadOwnReading(slug, parameters))),
  };
}

async function loadOwnReading(slug: string, parameters: Query) {
  const actor = await getActor();
  const section = parameters[SAVED_SECTION_PARAMETER];
  const isSaved = typeof section === "string" && placeOfKey(`strategie:${slug}/${section}`) !== null;
  return {
    presence: await listStrategyPresence(actor, slug),
    isRestored: parameters[RESTORED_STRATEGY_PARAMETER] !== undefined,
    saved: isSaved
      ? {
          copyKey: strategyCopyKey(actor.userId, slug, section),
          isMerged: parameters[MERGED_PARAMETER] !== undefined,
        }
      : null,
  };
}

async function loadOwnTerritory(slug: string): Promise<StrategyTerritory> {
  const actor = await getActor();
  if (!isTerritoryMember(actor)) notFound();
  const territory = (await getOwnDirectory(actor))?.territory;
  return territory?.slug === slug ? territory : notFound();
}
