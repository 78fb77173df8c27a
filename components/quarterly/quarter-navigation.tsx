import Link from "next/link";
import { quarterLabel } from "@/lib/features/quarterly/labels";
import { quarterPath } from "@/lib/features/quarterly/routes";
import { shiftQuarter, startOf } from "@/lib/features/quarterly/rules";
import type { Quarter } from "@/lib/features/quarterly/types";

export type QuarterNavigationProps = { readonly quarter: Quarter; readonly present: Quarter };

export function QuarterNavigation({ quarter, present }: QuarterNavigationProps) {
  const before = shiftQuarter(quarter, -1);
  const after = shiftQuarter(quarter, 1);
  return (
    <nav aria-label="Trimestres" className="flex flex-wrap gap-x-6 gap-y-2">
      <Link
        className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
        href={quarterPath(before)}
        prefetch={false}
      >
        {quarterLabel(before)}
      </Link>
      {startOf(after) <= startOf(present) && (
        <Link
          className="fr-link fr-icon-arrow-right-line fr-link--icon-right"
          href={quarterPath(after)}
          prefetch={false}
        >
          {quarterLabel(after)}
        </Link>
      )}
    </nav>
  );
}
