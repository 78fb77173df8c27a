import type { StrategyContent } from "../content/types";

/** Another territory's strategy, as everybody may read it. */
export type PublishedPlan = {
  readonly slug: string;
  readonly programmeName: string;
  readonly content: StrategyContent;
};

export type CreationRefusal = "notFound" | "forbidden" | "noSuchPlan";

export type CreationFormState = {
  readonly submission: number;
  readonly kind: string;
  readonly from: string;
  readonly errors: Readonly<Partial<Record<"kind" | "from", string>>>;
  /** Why nothing was created, when it is not about one field. */
  readonly failure: string | null;
};
