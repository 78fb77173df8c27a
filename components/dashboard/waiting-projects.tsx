import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard, Waiting } from "@/lib/features/dashboard/types";
import { projectPath } from "@/lib/features/projects/routes";
import { daysBetween } from "@/lib/kernel/dates";
import { formatCount, formatInstantDay } from "@/lib/kernel/format";

/** The ministry's own delay, in the open: how many wait, and the one that has waited longest. */
export function WaitingProjects({ dashboard, now }: { dashboard: Dashboard; now: Date }) {
  const isPast = dashboard.on !== null;
  const { funnel, oldestWaiting } = dashboard;
  const waiting = funnel.find(({ status }) => status === "submitted")?.projects ?? 0;
  const listHref = figurePath(dashboard, { statuses: ["submitted"] });
  if (waiting === 0)
    return (
      <p>
        <Link href={listHref} prefetch={false}>
          Aucun projet
        </Link>{" "}
        {isPast ? "de cette vue n’attendait de décision ce soir-là." : "de cette vue n’attend de décision."}
      </p>
    );
  return (
    <p>
      <Link href={listHref} prefetch={false}>
        {formatCount(waiting, "projet", "projets")}
      </Link>{" "}
      {verb(waiting, isPast)} une décision.
      {oldestWaiting !== null && <Oldest waiting={oldestWaiting} isPast={isPast} now={now} />}
    </p>
  );
}

/** Of a past evening, among those that may still be opened. */
function Oldest({ waiting, isPast, now }: { waiting: Waiting; isPast: boolean; now: Date }) {
  const submittedAt = new Date(waiting.submittedAt);
  return (
    <>
      {" "}
      {isPast ? "Le plus ancien que vous pouvez encore ouvrir" : "Le plus ancien"}&nbsp;:{" "}
      <Link href={projectPath(waiting.reference)} prefetch={false}>
        <Unparted>{waiting.title || waiting.reference}</Unparted>
      </Link>
      , transmis le {formatInstantDay(submittedAt)}, depuis{" "}
      {formatCount(daysBetween(submittedAt, now), "jour", "jours")}.
    </>
  );
}

function verb(count: number, isPast: boolean): string {
  if (isPast) return count < 2 ? "attendait" : "attendaient";
  return count < 2 ? "attend" : "attendent";
}
