import type { SchemeHead } from "../../types";

/** `nearer`, `farther`: fewer or more criteria stand between, with the same verdict. */
export type Move = "opened" | "closed" | "nearer" | "farther" | "same";

/** What a change does to one scheme, in words. */
export type SchemeMove = Pick<SchemeHead, "slug" | "name" | "situation" | "closesOn" | "goneOn"> & {
  readonly move: Exclude<Move, "same">;
  readonly sentence: string;
  /** Of the criteria whose answer is another one. */
  readonly reasons: readonly string[];
};

export type SchemeComparison = {
  readonly moves: readonly SchemeMove[];
  /** How many schemes answer as they do today. */
  readonly sameCount: number;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};
