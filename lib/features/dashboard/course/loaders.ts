import "server-only";
import type { Query } from "@/lib/kernel/query";
import { COURSE_PERIODS, FUNDER_AMOUNTS } from "./constants";
import { getCourse } from "./data";
import { loadEvening } from "./evenings/loaders";
import { courseEntries } from "./routes";
import { among, parseChoice } from "./schema";

/** The programme over time. Without a period, the last twelve months; the months of ten years are a choice. */
export async function loadCourse(parameters: Query, now: Date) {
  const period = parseChoice(parameters, "periode", among(COURSE_PERIODS), COURSE_PERIODS[0]);
  const amount = parseChoice(parameters, "montant", among(FUNDER_AMOUNTS), FUNDER_AMOUNTS[0]);
  const { actor, filters, span, launchedOn, unread, ...screen } = await loadEvening(
    "course",
    parameters,
    {
      said: courseEntries({ period: period.value, amount: amount.value }),
      ignored: [...period.ignored, ...amount.ignored],
    },
    now,
  );
  const course = await getCourse(actor, filters, { ...span, launchedOn, period: period.value });
  return {
    ...screen,
    launchedOn,
    amount: amount.value,
    course: { ...course, ignored: [...unread, ...course.ignored] },
  };
}
