import { isSameValue } from "@/lib/features/projects/rules";

type Orders = {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
};

/**
 * The keys that are left, in the order of whichever side changed it; what the other side added stands after the same
 * neighbour as there. `decide` is asked when both changed the order of the same rows.
 */
export function mergeOrders(
  keys: readonly string[],
  { base, theirs, mine }: Orders,
  decide: () => "theirs" | "mine",
): string[] {
  const isCommon = (key: string) => base.includes(key) && theirs.includes(key) && mine.includes(key);
  const common = (order: readonly string[]) => order.filter((key) => isCommon(key) && keys.includes(key));
  const hasMoved = (order: readonly string[]) => !isSameValue(common(order), common(base));
  const isMine =
    hasMoved(mine) && (!hasMoved(theirs) || isSameValue(common(theirs), common(mine)) || decide() === "mine");
  const [first, second] = isMine ? [mine, theirs] : [theirs, mine];
  return [second, base, keys].reduce<string[]>(
    (order, other) =>
      withMissing(
        order,
        other.filter((key) => keys.includes(key)),
      ),
    first.filter((key) => keys.includes(key)),
  );
}

/** Each key of `other` that is not there yet, after the one that it follows in `other`. */
function withMissing(order: readonly string[], other: readonly string[]): string[] {
  return other.reduce<string[]>(
    (placed, key, position) => {
      if (placed.includes(key)) return placed;
      const before = other[position - 1];
      return placed.toSpliced(before === undefined ? 0 : placed.indexOf(before) + 1, 0, key);
    },
    [...order],
  );
}
