import type { ProjectFacts } from "../facts/types";
import { verdictOfTree } from "../matching/rules";
import type { SchemeVerdict } from "../matching/types";
import type { CriteriaTree, Ground } from "../types";

export type Compared<Scheme> = {
  readonly scheme: Scheme;
  readonly before: SchemeVerdict;
  readonly after: SchemeVerdict;
};

export type Comparison<Scheme> = {
  /** Nearer than before: not eligible → to be checked → eligible. */
  readonly opened: readonly Compared<Scheme>[];
  /** Farther than before. */
  readonly closed: readonly Compared<Scheme>[];
  readonly unchanged: readonly Compared<Scheme>[];
};

const RANKS: Record<SchemeVerdict, number> = { ineligible: 0, toCheck: 1, eligible: 2 };

/** What a change of the project would open or close, in the order of the schemes. */
export function compareMatches<Scheme extends { readonly tree: CriteriaTree }>(
  before: ProjectFacts,
  after: ProjectFacts,
  schemes: readonly Scheme[],
  ground: Ground,
): Comparison<Scheme> {
  const compared = schemes.map((scheme) => ({
    scheme,
    before: verdictOfTree(scheme.tree, before, ground),
    after: verdictOfTree(scheme.tree, after, ground),
  }));
  const moved = (direction: number) =>
    compared.filter((one) => Math.sign(RANKS[one.after] - RANKS[one.before]) === direction);
  return { opened: moved(1), closed: moved(-1), unchanged: moved(0) };
}
