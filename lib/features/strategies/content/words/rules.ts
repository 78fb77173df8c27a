import { diffUnits, linesOf, wordsOf } from "@/lib/kernel/text-diff";
import type { ContentNames } from "../labels";
import type { StrategyContent } from "../types";
import { describeContent, orEmpty } from "./labels";
import type { ComparedPart, DescribedPart } from "./types";

/** Two texts part by part, in the order of the page: what only one of them has is told as a whole. */
export function compareContents(
  before: StrategyContent,
  after: StrategyContent,
  names: ContentNames,
): ComparedPart[] {
  const [older, newer] = [describeContent(before, names), describeContent(after, names)];
  const [olderOwners, newerOwners] = [ownersOf(older), ownersOf(newer)];
  const isShared = ({ owner }: DescribedPart) =>
    owner === null || (olderOwners.has(owner.key) && newerOwners.has(owner.key));
  const shared = newer.filter(isShared).map((part) => {
    const was = older.find(({ path }) => path === part.path);
    return compared(part.path, part.label, was?.words ?? "", part.words, part.isProse);
  });
  const only = (parts: readonly DescribedPart[], side: "before" | "after") =>
    [...ownersOf(parts.filter((part) => !isShared(part)))].map(([key, label]) => {
      const words = parts
        .filter(({ owner, words: said }) => owner?.key === key && said !== "")
        .map((part) => `${part.label.slice(label.length + 3)}\u00A0: ${part.words}`)
        .join("\n");
      return side === "before"
        ? compared(key, label, words, "", false)
        : compared(key, label, "", words, false);
    });
  return [...shared, ...only(newer, "after"), ...only(older, "before")];
}

const ownersOf = (parts: readonly DescribedPart[]) =>
  new Map(parts.flatMap(({ owner }) => (owner === null ? [] : [[owner.key, owner.label] as const])));

function compared(
  field: string,
  label: string,
  before: string,
  after: string,
  isProse: boolean,
): ComparedPart {
  const unitsOf = isProse ? wordsOf : linesOf;
  return {
    field,
    label,
    before: orEmpty(before),
    after: orEmpty(after),
    parts: before === after ? null : diffUnits(unitsOf(orEmpty(before)), unitsOf(orEmpty(after))),
  };
}
