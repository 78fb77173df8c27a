import { committeePath } from "../../calendar/committees/routes";
import { calendarPath } from "../../calendar/routes";
import { projectMilestonePath } from "../../projects/milestones/routes";
import { opinionPath } from "../../projects/review/opinions/routes";
import { reviewPath, sendQuarterPath } from "../../quarterly/routes";
import { quarterOf } from "../../quarterly/rules";
import { schemePath } from "../../schemes/routes";
import type { NotificationView } from "../types";

/** Where the very thing is that is due. */
export function deadlinePath(view: NotificationView): string {
  const { reference, milestoneLabel, milestoneOccurrence, opinionId, committeeId, schemeSlug } = view;
  if (opinionId !== null) return opinionPath(opinionId);
  if (committeeId !== null) return committeePath(committeeId);
  if (schemeSlug !== null) return schemePath(schemeSlug);
  if (reference !== null && milestoneLabel !== null)
    return projectMilestonePath(reference, milestoneLabel, milestoneOccurrence ?? 0);
  if (view.event === "quarterLate") return sendQuarterPath(quarterOf(view.deadlineOn ?? ""));
  return view.event.startsWith("quarter") ? reviewPath : calendarPath;
}
