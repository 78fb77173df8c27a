import type { Visit } from "../following/types";
import type { ListedView, ViewDifference } from "../types";

/** Beside the filters of the list: the reader's views, and the one that the list was opened from. */
export type ViewBar = {
  readonly views: readonly ListedView[];
  /** The filters shown, as a view would keep them. */
  readonly query: string;
  readonly open: OpenView | null;
  /** The address names a view that is gone, or no longer shared. */
  readonly isMissing: boolean;
};

export type OpenView = {
  readonly view: ListedView;
  readonly difference: ViewDifference;
  readonly mayEdit: boolean;
  /** Its own filters lost their values: the list shows more than was saved. */
  readonly isWider: boolean;
  /** Null for a view that the reader does not follow, or whose filters are no longer those shown. */
  readonly visit: Visit | null;
};
