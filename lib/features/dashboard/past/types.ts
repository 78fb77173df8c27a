import type { DateRefusal } from "@/lib/kernel/dates";

export type DateParameter = "au" | "depuis";
/** Why a date of the address is not applied as it was written. */
export type DateTold = DateRefusal | "repeated" | "beforeProgramme" | "future" | "swapped" | "sameDay";
export type DateNotice = {
  readonly parameter: DateParameter;
  readonly value: string;
  readonly reason: DateTold;
};

/** The evenings that an address asks for, in Paris, `YYYY-MM-DD`. */
export type AskedDates = {
  /** Null: today, as it stands now. */
  readonly at: string | null;
  /** Null: no comparison. Always before `at`, or before today. */
  readonly since: string | null;
  readonly notices: readonly DateNotice[];
};
