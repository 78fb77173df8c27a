import type { Actor } from "@/lib/kernel/actor";
import type { ReminderFrequency } from "./constants";

/** One thing that waits for its reader. */
export type ReminderItem = {
  /** The same as long as it is the same thing: what tells whether it is new. */
  readonly key: string;
  readonly text: string;
  /** Of the thing itself, anchor included. */
  readonly path: string;
};

export type ReminderList = {
  readonly title: string;
  readonly items: readonly ReminderItem[];
  /** Of which `items` are the first. */
  readonly total: number;
  /** Where all of them are. */
  readonly path: string;
};

/** What waits for this person, read as they would read it; null for those it is not for. */
export type ReminderSource = (actor: Actor, now: Date) => Promise<ReminderList | null>;

export type LastDigest = { readonly day: string; readonly itemKeys: readonly string[] };

export type ReminderReader = {
  readonly userId: string;
  readonly email: string;
  readonly frequency: ReminderFrequency;
  readonly last: LastDigest | null;
};
