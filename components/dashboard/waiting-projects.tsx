import Link from "next/link";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { projectPath } from "@/lib/features/projects/routes";
import { daysBetween } from "@/lib/kernel/dates";
import { formatCount, formatInstantDay } from "@/lib/kernel/format";

/** The ministry's own delay, in the open: how many wait, and the one that has waited longest. */
export function WaitingProjects({ dashboard, now }: { dashboard: Dashboard; now: Date }) {
  const { funnel, oldestWaiting } = dashboard;
  const waiting = funnel.find(({ status }) => status === "submitted")?.projects ?? 0;
  const listHref = figurePath(dashboard, { statuses: ["submitted"] });
  if (waiting === 0 || oldestWaiting === null)
    return (
      <p>
        <Link href={listHref} prefetch={false}>
          Aucun projet
        </Link>{" "}
        de cette vue n’attend de décision.
      </p>
    );
  const submittedAt = new Date(oldestWaiting.submittedAt);
  return (
    <p>
      <Link href={listHref} prefetch={false}>
        {formatCount(waiting, "projet", "projets")}
      </Link>{" "}
      {waiting < 2 ? "attend" : "attendent"} une décision. Le plus ancien&nbsp;:{" "}
      <Link href={projectPath(oldestWaiting.reference)} prefetch={false}>
        {oldestWaiting.title || oldestWaiting.reference}
      </Link>
      , transmis le {formatInstantDay(submittedAt)}, depuis{" "}
      {formatCount(daysBetween(submittedAt, now), "jour", "jours")}.
    </p>
  );
}
