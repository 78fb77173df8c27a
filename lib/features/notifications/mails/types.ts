import type { FieldComment } from "../../projects/review/types";
import type { SchemeField } from "../../schemes/content/constants";
import type { Quiet, Rhythm } from "../constants";
import type { NotificationView } from "../types";

/** What waits for a mail, with what the mail says more of than the screen; null where it is about something else. */
export type WaitingNotification = NotificationView & {
  readonly rhythm: Rhythm;
  readonly message: string | null;
  readonly fieldComments: readonly FieldComment[] | null;
  readonly question: string | null;
  readonly dueOn: string | null;
  readonly isNewScheme: boolean | null;
  readonly proposedFields: readonly SchemeField[] | null;
  readonly publishedFields: readonly SchemeField[] | null;
  readonly reason: string | null;
  /** For which organisation it opens, for a reader of several. */
  readonly openFor?: number;
};

/** For whom something waits that is told at once. */
export type ImmediateReader = { readonly userId: string; readonly quiet: Quiet };
