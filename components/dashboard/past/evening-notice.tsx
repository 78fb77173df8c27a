import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { eveningOf } from "@/lib/features/dashboard/past/labels";
import { viewPath, withDates } from "@/lib/features/dashboard/routes";
import type { FrameScreen } from "@/lib/features/dashboard/types";
import { DateNotices } from "./date-notices";

/** Of which evening the figures are, with the way back to today; and which dates could not be shown. */
export function EveningNotice({ screen }: { screen: FrameScreen }) {
  const { dashboard, address, dates, bounds, comparison } = screen;
  const { at } = dates;
  const pathOn = (on: string | null, from: string | null) =>
    viewPath(withDates(address, { on, since: from }), dashboard.filters);
  return (
    <div className="flex flex-col gap-4 pb-4 empty:pb-0">
      <DateNotices dates={dates} bounds={bounds} />
      {at !== null && (
        <Alert severity="info" title={`Situation au ${eveningOf(at)}`}>
          <p>
            Tous les chiffres de cette page sont ceux de ce soir-là, heure de Paris, tels que les projets
            étaient alors.{" "}
            <Link href={pathOn(null, null)} prefetch={false}>
              Revenir à aujourd’hui
            </Link>
            {comparison === null && (
              <>
                {" · "}
                <Link href={pathOn(null, at)} prefetch={false}>
                  Comparer à aujourd’hui
                </Link>
              </>
            )}
          </p>
        </Alert>
      )}
    </div>
  );
}
