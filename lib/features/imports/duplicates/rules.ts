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
/** What a sum of fractions may be off by. */
const ROUNDING = 1e-9;

export type Titled = {
  readonly title: string;
  readonly codeInsee: string | null;
};
type Found<Item> = { readonly item: Item; readonly similarity: number };

/** How many trigrams two titles of these sizes share at least when they are alike. */
const leastShared = (one: number, other: number) =>
  Math.ceil((SIMILAR_FROM / (1 + SIMILAR_FROM)) * (one + other) - ROUNDING);

/** Alike, two titles have one of their first so many trigrams in common, the rarest first. */
const prefixOf = (size: number) => size - Math.ceil(size * SIMILAR_FROM - ROUNDING) + 1;

/** Shared by two lists in the same order, from one place of each on; as soon as `least` is out of reach, nothing. */
function sharedFrom(one: Int32Array, other: Int32Array, places: readonly [number, number], least: number) {
  let [at, place] = places;
  let shared = 0;
  while (at < one.length && place < other.length) {
    const here = one[at] ?? 0;
    const there = other[place] ?? 0;
    if (here === there) {
      shared += 1;
      at += 1;
      place += 1;
    } else if (shared + Math.min(one.length - at, other.length - place) < least) return 0;
    else if (here < there) at += 1;
    else place += 1;
  }
  return shared;
}

/**
 * Finds what resembles a title among thousands without comparing it with each: two titles alike to
 * {@link SIMILAR_FROM} share one of the rarest trigrams of both (prefix filtering), and enough of what follows it.
 * Trigrams are numbers, the rarest first, so that two titles are compared in one walk.
 */
export function titleIndex<Item extends Titled>(known: readonly Item[], asked: readonly Titled[]) {
  const frequency = new Map<string, number>();
  const read = new Map<string, ReadonlySet<string>>();
  for (const { title } of [...known, ...asked]) {
    const trigrams = read.get(title) ?? trigramsOf(title);
    read.set(title, trigrams);
    for (const trigram of trigrams) frequency.set(trigram, (frequency.get(trigram) ?? 0) + 1);
  }
  const byRarity = [...frequency].sort(([one, often], [other, oftenToo]) =>
    often === oftenToo ? (one < other ? -1 : 1) : often - oftenToo,
  );
  const numbers = new Map(byRarity.map(([trigram], number) => [trigram, number]));
  const numbered = new Map<string, Int32Array>();
  for (const [title, trigrams] of read)
    numbered.set(title, Int32Array.from(trigrams, (trigram) => numbers.get(trigram) ?? 0).sort());
  const trigramsIn = (title: string) => numbered.get(title) ?? new Int32Array();

  const sets = known.map(({ title }) => trigramsIn(title));
  /** By trigram: which of the known have it among their rarest, and at which place. */
  const rare = new Map<number, { readonly which: number; readonly at: number }[]>();
  for (const [which, trigrams] of sets.entries()) {
    for (const [at, trigram] of trigrams.subarray(0, prefixOf(trigrams.length)).entries()) {
      const holders = rare.get(trigram);
      if (holders) holders.push({ which, at });
      else rare.set(trigram, [{ which, at }]);
    }
  }
  /** The last question in which each was met: each is compared once. */
  const metIn = new Int32Array(known.length).fill(-1);
  let question = -1;
  return (one: Titled): Found<Item>[] => {
    question += 1;
    const trigrams = trigramsIn(one.title);
    const size = trigrams.length;
    const found: Found<Item>[] = [];
    for (const [own, trigram] of trigrams.subarray(0, prefixOf(size)).entries()) {
      for (const { which, at } of rare.get(trigram) ?? []) {
        if (metIn[which] === question) continue;
        metIn[which] = question;
        const item = known[which];
        const theirs = sets[which];
        if (item === undefined || theirs === undefined || item === one) continue;
        // Met here first, they share nothing rarer: what they share stands from here on.
        const least = leastShared(size, theirs.length);
        if (Math.min(size - own, theirs.length - at) < least) continue;
        if (item.codeInsee !== null && one.codeInsee !== null && item.codeInsee !== one.codeInsee) continue;
        const shared = sharedFrom(trigrams, theirs, [own, at], least);
        const likeness = shared / (size + theirs.length - shared);
        if (likeness >= SIMILAR_FROM) found.push({ item, similarity: likeness });
      }
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, SHOWN);
  };
}
