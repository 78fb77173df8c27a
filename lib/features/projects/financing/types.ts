import type { FundingLineState } from "../types";

/** `isPublic`: of the funder; null when the directory does not hold it, so that nobody knows. */
export type PlanLine = FundingLineState & { readonly isPublic: boolean | null };

/** What one line brings to each total, in euro cents. */
export type LineAmounts = {
  readonly envisaged: number;
  readonly asked: number;
  readonly granted: number;
  readonly paid: number;
  readonly refused: number;
  /** What the plan counts on: granted where it is, else asked or envisaged. */
  readonly expected: number;
};

/** Euro cents; shares between 0 and 1. Null: unknown without a total cost. */
export type PlanFigures = LineAmounts & {
  readonly total: number | null;
  readonly ownShare: number | null;
  /** Granted, over the total. */
  readonly coverage: number | null;
  readonly remaining: number | null;
  readonly publicShare: number | null;
  /** Lines that may be public grants, and do not say it: no known nature, or a funder that the directory does not hold. */
  readonly undecidedLines: number;
};

/** Positions are those of the funding lines, from 0. */
export type PlanWarning =
  | { readonly kind: "unbalanced"; readonly differenceCents: number }
  | { readonly kind: "sameSchemeTwice"; readonly positions: readonly number[] }
  | { readonly kind: "publicShare"; readonly share: number; readonly isAtLeast: boolean }
  | { readonly kind: "paidAboveGranted"; readonly position: number; readonly excessCents: number }
  | { readonly kind: "grantedAboveAsked"; readonly position: number; readonly excessCents: number };
