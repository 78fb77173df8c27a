import type { TextPart } from "@/lib/kernel/text-diff";

/** One part of a text in French words. `path` is the same in every version. */
export type DescribedPart = {
  readonly path: string;
  readonly label: string;
  readonly words: string;
  /** Compared word by word; lists are compared line by line. */
  readonly isProse: boolean;
  /** Key of the axis or of the objective that it is of: told as a whole where only one side has it. */
  readonly owner: { readonly key: string; readonly label: string } | null;
};

/** One part of two texts side by side. */
export type ComparedPart = {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Null where the two are the same. */
  readonly parts: readonly TextPart[] | null;
};
