import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { answerFile } from "@/lib/features/documents/loaders";
import type { Query } from "@/lib/kernel/query";
import { seeOther } from "@/lib/platform/form-post";
import { getActor } from "@/lib/platform/session";
import { readBytes } from "@/lib/platform/storage";
import type { ContentNames } from "../content/labels";
import { compareContents } from "../content/words/rules";
import type { ComparedPart } from "../content/words/types";
import { getStrategy } from "../data";
import { loadStrategyDirectory } from "../loaders";
import type { StrategyTerritory, StrategyView } from "../types";
import { getDeliberation, listEditionProjects, listEditions } from "./data";
import { COMPARED_PARAMETER, deliberationPath, PRESENT_TEXT } from "./routes";
import { editionNumberSchema } from "./schema";
import type { EditionProject, EditionSummary } from "./types";

export type EditionPage = {
  readonly strategy: StrategyView;
  readonly names: ContentNames;
  /** All of them, for whoever reads editions; none for whoever reads what was published. */
  readonly editions: readonly EditionSummary[];
  readonly projects: readonly EditionProject[];
};

/** One edition, or what was published of it. Cached for the length of a request: the page and its title read the same. */
export const loadEdition = cache(async (slug: string, numero: string): Promise<EditionPage> => {
  const number = editionNumberSchema.safeParse(numero);
  if (!number.success) notFound();
  const actor = await getActor();
  const strategy = await getStrategy(actor, slug, { edition: number.data });
  if (strategy === null) notFound();
  const [directory, editions, projects] = await Promise.all([
    loadStrategyDirectory(strategy.territory.id),
    listEditions(actor, slug),
    listEditionProjects(actor, slug, number.data),
  ]);
  return { strategy, names: { ...directory, ...strategy.names }, editions, projects };
});

/** The number of an edition; null: the text as it is being written. */
type Compared = number | null;
export type EditionDifferences = {
  readonly territory: StrategyTerritory;
  readonly number: number;
  /** What it may be compared with, by this reader. */
  readonly choices: readonly Compared[];
  /** The older text first; null where there is nothing to compare with. */
  readonly compared: {
    readonly with: Compared;
    readonly before: Compared;
    readonly after: Compared;
    readonly parts: readonly ComparedPart[];
  } | null;
};

/** An edition beside another one, or beside the text as it is being written, for whoever reads both. */
export async function loadEditionDifferences(
  slug: string,
  numero: string,
  parameters: Query,
): Promise<EditionDifferences> {
  const { strategy, names, editions } = await loadEdition(slug, numero);
  const number = strategy.edition?.number;
  // Of what was published there is one only.
  if (number === undefined || strategy.published !== null) notFound();
  const actor = await getActor();
  const present = strategy.readsLife ? await getStrategy(actor, slug) : null;
  const choices: readonly Compared[] = [
    ...(present?.readsWorkingText ? [null] : []),
    ...editions.map((edition) => edition.number).filter((one) => one !== number),
  ];
  const other = choiceOf(parameters[COMPARED_PARAMETER], choices);
  const found = { territory: strategy.territory, number, choices };
  if (other === undefined) return { ...found, compared: null };
  const text = other === null ? present : await getStrategy(actor, slug, { edition: other });
  if (text === null) notFound();
  const isOlder = other !== null && other < number;
  const [before, after] = isOlder ? [text.content, strategy.content] : [strategy.content, text.content];
  return {
    ...found,
    compared: {
      with: other,
      before: isOlder ? other : number,
      after: isOlder ? number : other,
      parts: compareContents(before, after, allNames(names, text.names)),
    },
  };
}

/** What the address asks for, else the first that there is; undefined when there is none. */
function choiceOf(asked: string | string[] | undefined, choices: readonly Compared[]): Compared | undefined {
  const wanted = choices.find((choice) => asked === String(choice ?? PRESENT_TEXT));
  return wanted === undefined ? choices[0] : wanted;
}

/** Each text has the names of its day: the first to name something names it for both. */
function allNames(names: ContentNames, others: ContentNames | null): ContentNames {
  if (others === null) return names;
  return {
    priorities: [...names.priorities, ...others.priorities],
    qpvs: [...names.qpvs, ...others.qpvs],
    indicators: [...names.indicators, ...others.indicators],
  };
}

/** What the page of a strategy says of its editions. */
export const loadEditions = cache(
  async (slug: string): Promise<readonly EditionSummary[]> => listEditions(await getActor(), slug),
);

/** For whoever reads the edition; a visitor is sent to sign in first, whether there is such a file or not. */
export async function answerDeliberation(slug: string, numero: string): Promise<Response> {
  const actor = await getActor();
  const number = editionNumberSchema.safeParse(numero).data ?? 0;
  if (actor.role === "visitor") return seeOther(signInPathWith({ returnTo: deliberationPath(slug, number) }));
  const file = await getDeliberation(actor, slug, number);
  return answerFile(file, file && readBytes(actor, { strategyId: file.strategyId, edition: number }));
}
