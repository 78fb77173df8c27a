import { projectMilestonePath } from "../../projects/milestones/routes";
import { opinionPath, projectOpinionsPath } from "../../projects/review/opinions/routes";
import { projectPath } from "../../projects/routes";
import { quarterPath, reviewPath } from "../../quarterly/routes";
import { schemePath } from "../../schemes/routes";
import { committeePath } from "../committees/routes";
import type { CalendarEvent } from "../types";

/** Where the reader goes from an event. */
export function eventPath(event: CalendarEvent): string {
  switch (event.kind) {
    case "committee":
      return committeePath(event.id);
    case "quarter":
      return event.territory === null ? quarterPath(event) : reviewPath;
    case "opinion":
      return event.isAsked ? opinionPath(event.id) : projectOpinionsPath(event.reference);
    case "scheme":
      return schemePath(event.slug);
    case "milestone":
      return projectMilestonePath(event.reference, event.label, event.occurrence);
  }
}

/** The project that it is about; null for what is about none, and for whoever is asked and may not see it. */
export function eventProjectPath(event: CalendarEvent): string | null {
  if (event.kind === "milestone") return projectPath(event.reference);
  return event.kind === "opinion" && !event.isAsked ? projectPath(event.reference) : null;
}
