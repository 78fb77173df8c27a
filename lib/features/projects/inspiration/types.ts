import type { CostNature, FundingNature } from "../constants";

/** What another territory may take over of an accepted project: kinds and names of steps; no amount, funder or date. */
export type ProjectShape = {
  readonly milestones: readonly string[];
  readonly costNatures: readonly CostNature[];
  readonly fundingNatures: readonly FundingNature[];
  readonly indicatorIds: readonly number[];
};

export type CopyKind = "duplicate" | "inspire";
export type CopyRefusal = "notFound" | "forbidden" | "unknownChoice";
export type CopyFormState = { readonly submission: number; readonly error: string | null };
