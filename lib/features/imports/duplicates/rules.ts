import { normaliseHeader } from "../columns/rules";

/** As pg_trgm counts them: each word with two blanks before it and one after. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of normaliseHeader(text).split(" ")) {
    if (word === "") continue;
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start++) trigrams.add(padded.slice(start, start + 3));
  }
  return trigrams;
}

/** Shared trigrams out of all those of the two: 1 for the same words. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Titles that are likely the same project written twice; lower, streets and schools of one town are all alike. */
export const SIMILAR_FROM = 0.6;
const SHOWN = 3;

export type Titled = {
  readonly title: string;
  readonly codeInsee: string | null;
};
type Indexed<Item> = { readonly item: Item; readonly trigrams: ReadonlySet<string> };

/**
 * Finds what resembles a title among thousands without comparing it with each: two titles alike to
 * {@link SIMILAR_FROM} share at least one of the rarest trigrams of both (prefix filtering).
 */
export function titleIndex<Item extends Titled>(known: readonly Item[], asked: readonly Titled[]) {
  const frequency = new Map<string, number>();
  for (const { title } of [...known, ...asked])
    for (const trigram of trigramsOf(title)) frequency.set(trigram, (frequency.get(trigram) ?? 0) + 1);
  const rarest = (trigrams: ReadonlySet<string>) => {
    const rank = (trigram: string) => frequency.get(trigram) ?? 0;
    const sorted = [...trigrams].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
    return sorted.slice(0, trigrams.size - Math.ceil(trigrams.size * SIMILAR_FROM) + 1);
  };
  const places = new Map<string, Indexed<Item>[]>();
  for (const item of known) {
    const trigrams = trigramsOf(item.title);
    const indexed = { item, trigrams };
    for (const trigram of rarest(trigrams)) {
      const place = places.get(trigram);
      if (place) place.push(indexed);
      else places.set(trigram, [indexed]);
    }
  }
  return (one: Titled): { readonly item: Item; readonly similarity: number }[] => {
    const trigrams = trigramsOf(one.title);
    const candidates = new Set(rarest(trigrams).flatMap((trigram) => places.get(trigram) ?? []));
    return [...candidates]
      .filter(
        ({ item }) =>
          item !== one &&
          (item.codeInsee === null || one.codeInsee === null || item.codeInsee === one.codeInsee),
      )
      .map(({ item, trigrams: theirs }) => ({ item, similarity: similarity(trigrams, theirs) }))
      .filter((found) => found.similarity >= SIMILAR_FROM)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, SHOWN);
  };
}
