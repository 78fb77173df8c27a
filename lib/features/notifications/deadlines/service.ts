import "server-only";
import { parisDay } from "@/lib/kernel/dates";
import { systemActor } from "@/lib/platform/actors";
import { listConcernedTerritories } from "./data";
import { tellDue } from "./mutations";
import { dueDays } from "./rules";

const messenger = systemActor("échéances");

/** What comes near and what is late, told to whom it concerns. @returns how many were told; the same again the same day: none. */
export async function tellDeadlines(now: Date, only: string | null = null): Promise<number> {
  const today = parisDay(now);
  const days = dueDays(today);
  const closingDays = days.flatMap(({ item, dueOn }) => (item === "scheme" ? [dueOn] : []));
  const concerned = await listConcernedTerritories(messenger, closingDays, today);
  return tellDue(messenger, { days, concerned, now, only });
}
