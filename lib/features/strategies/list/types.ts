import type { StrategyState } from "../constants";
import type { EditionHead } from "../types";

/** One territory in the list of strategies, as its reader may see it. */
export type ListedStrategy = {
  readonly slug: string;
  readonly programmeName: string;
  /** Null: not begun, or nothing that the reader may know of. */
  readonly state: StrategyState | null;
  /** The edition in force, or the published one for whoever reads no other. */
  readonly edition: EditionHead | null;
  readonly isPublished: boolean;
  /** There is something behind the link for this reader. */
  readonly isReadable: boolean;
  /** Of the working text; null where it is not read. */
  readonly updatedAt: Date | null;
  /** Objectives by the slug of a priority that they serve, of those that the reader sees. */
  readonly objectives: Readonly<Record<string, number>>;
};

export type StrategyList = {
  readonly strategies: readonly ListedStrategy[];
  readonly priorities: readonly { readonly slug: string; readonly label: string }[];
};
