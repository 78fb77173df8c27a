import "server-only";
import { listAskedOpinions } from "@/lib/features/projects/review/opinions/data";
import { opinionPath, opinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { OPINION_DAYS_AHEAD } from "../../constants";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For whoever was asked, by a mail of its own: the deadline comes near, then it has passed. */
export const opinionsToGive: ReminderSource = async (actor, now) => {
  if (actor.role !== "partner" && actor.role !== "reviewer") return null;
  const today = parisDay(now);
  const waiting = (await listAskedOpinions(actor)).filter(
    ({ givenAt, dueOn }) => givenAt === null && dueOn <= addDays(today, OPINION_DAYS_AHEAD),
  );
  return {
    title: REMINDER_TITLES.opinions,
    total: waiting.length,
    path: opinionsPath,
    items: waiting.map(({ id, reference, projectTitle, dueOn }) => ({
      key: `opinion ${id} ${dueOn < today ? "late" : "soon"}`,
      text: REMINDER_TEXTS.opinion(reference, projectTitle, dueOn, dueOn < today),
      path: opinionPath(id),
    })),
  };
};
