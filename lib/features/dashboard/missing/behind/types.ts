import type { NeedKind, Phase, ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import type { EveningView } from "../../course/types";
import type { StaleAfter } from "../constants";

/** What the listed projects lack: a funder, an answer to a need of this kind, or a recent save. */
export type Lack =
  | { readonly kind: "unfunded" }
  | { readonly kind: "need"; readonly need: NeedKind }
  | { readonly kind: "stale"; readonly days: StaleAfter };

/** As it stood on the evening of the view, under the title that it has today. */
export type LackingProject = {
  readonly reference: string;
  readonly title: string;
  /** Slug. */
  readonly territory: string;
  readonly reviewStatus: ReviewStatus;
  readonly phase: Phase | null;
  readonly progressStatus: ProgressStatus | null;
  readonly costCents: number | null;
  readonly touchedOn: string;
};

export type LackingPage = EveningView & {
  readonly lack: Lack;
  readonly items: readonly LackingProject[];
  /** As the figure says. */
  readonly total: number;
  /** Those of them that the reader does not see any more. */
  readonly hidden: number;
  readonly page: number;
  readonly pageCount: number;
};
