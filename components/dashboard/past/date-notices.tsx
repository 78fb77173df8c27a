import { Alert } from "@/components/ui/alert";
import { noticeText } from "@/lib/features/dashboard/past/labels";
import type { Bounds } from "@/lib/features/dashboard/past/schema";
import type { AskedDates } from "@/lib/features/dashboard/past/types";

/** Which dates of the address could not be shown as they were written, and why. */
export function DateNotices({ dates: { notices }, bounds }: { dates: AskedDates; bounds: Bounds }) {
  if (notices.length === 0) return null;
  return (
    <Alert severity="warning" title="Une date demandée n’a pas pu être appliquée telle quelle">
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.reason} ${notice.value}`} className="break-words">
            {noticeText(notice, bounds.launchedOn)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
