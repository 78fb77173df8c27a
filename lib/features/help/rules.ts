import { ROLES, type Role } from "@/lib/kernel/actor";
import { withoutAccents } from "@/lib/kernel/text";
import { PROFILE_SLUGS, SEARCH_LIMIT } from "./constants";
import type { GuideSlug } from "./guides/labels";
import { PROFILES } from "./labels";
import type { Guide, Segment } from "./types";

const MARK = /\*\*(.+?)\*\*|\[\[(.+?)(?:\|(.+?))?\]\]/g;

/** A text with marks, cut into what is said, what a screen says, and terms of the glossary. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, screen, said, term] = match;
    if (match.index > from) segments.push({ kind: "text", text: text.slice(from, match.index) });
    if (screen !== undefined) segments.push({ kind: "screen", text: screen });
    else if (said !== undefined) segments.push({ kind: "term", text: said, term: term ?? said });
    from = match.index + whole.length;
  }
  if (from < text.length) segments.push({ kind: "text", text: text.slice(from) });
  return segments;
}

/** A text of a guide without its marks, as it is searched. */
export const plainText = (text: string) =>
  segmentsOf(text)
    .map((segment) => segment.text)
    .join("");

/** Every text of a guide that may hold marks. */
export const textsOf = ({ steps, notes, problems }: Guide): string[] => [
  ...steps.map(({ text }) => text),
  ...notes,
  ...problems.map(({ answer }) => answer),
];

/** The terms of the glossary that a guide uses, each once, in the order in which it uses them. */
export const termsOf = (guide: Guide): string[] => [
  ...new Set(
    textsOf(guide)
      .flatMap(segmentsOf)
      .flatMap((segment) => (segment.kind === "term" ? [segment.term] : [])),
  ),
];

/** Whose task it is. */
export const rolesOf = (slug: GuideSlug): Role[] =>
  ROLES.filter((role) => PROFILES[role].guides.includes(slug));

export const roleOfSlug = (slug: string): Role | null =>
  ROLES.find((role) => PROFILE_SLUGS[role] === slug) ?? null;

/** « Éligibilité » is found by `eligibilite`. */
export const foldText = (text: string) =>
  withoutAccents(text).replaceAll("œ", "oe").replaceAll("’", "'").toLowerCase();

/** The words asked for; short ones (« le », « un ») find everything, and are left out where there are others. */
export function searchedWords(asked: string): string[] {
  const words = foldText(asked.slice(0, SEARCH_LIMIT)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words;
}

/** How well a text answers: each word must be in its title or in its body, and a title counts more. Null: it does not. */
export function scoreOf(words: readonly string[], title: string, body: string): number | null {
  const [head, rest] = [foldText(title), foldText(body)];
  let score = 0;
  for (const word of words) {
    if (head.includes(word)) score += 10;
    else if (rest.includes(word)) score += 1;
    else return null;
  }
  return score;
}

/** The items that answer, best first; as good as each other, in the order given. */
export function found<Item>(
  items: readonly Item[],
  words: readonly string[],
  read: (item: Item) => { readonly title: string; readonly body: string },
): Item[] {
  if (words.length === 0) return [];
  return items
    .map((item) => {
      const { title, body } = read(item);
      return { item, score: scoreOf(words, title, body) };
    })
    .filter((each): each is { item: Item; score: number } => each.score !== null)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

export const guideInWords = (guide: Guide) => ({
  title: guide.title,
  body: [
    guide.summary,
    ...guide.steps.map(({ title }) => title),
    ...guide.problems.map(({ problem }) => problem),
    ...textsOf(guide).map(plainText),
  ].join("\n"),
});
