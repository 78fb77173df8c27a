import type { ReviewStatus } from "../../constants";

/** While it is being reviewed, or will be again. Policies of migration 0019 say the same. */
export const isAssignable = (status: ReviewStatus): boolean =>
  status === "submitted" || status === "changesRequested";
