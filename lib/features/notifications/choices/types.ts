import type { ReminderFrequency } from "../../reminders/constants";
import type { NotificationKind, Quiet, Rhythm } from "../constants";

/** All that one person has chosen about mails, but for what they follow, which is chosen there. */
export type MailChoices = {
  /** Of what waits for them. */
  readonly frequency: ReminderFrequency;
  readonly quiet: Quiet;
  readonly rhythms: Readonly<Partial<Record<NotificationKind, Rhythm>>>;
};

export type MailSetting = Omit<MailChoices, "rhythms"> & {
  /** Of each kind, chosen or not. */
  readonly rhythms: Readonly<Record<NotificationKind, Rhythm>>;
  /** Day of the last digest with what waits; null before the first. */
  readonly lastDay: string | null;
};
