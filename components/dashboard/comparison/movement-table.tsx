import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { stepPath } from "@/lib/features/dashboard/behind/routes";
import { MOVEMENTS } from "@/lib/features/dashboard/comparison/constants";
import { MOVEMENT_HINTS, MOVEMENT_LABELS } from "@/lib/features/dashboard/comparison/labels";
import type { Comparison } from "@/lib/features/dashboard/comparison/types";
import type { AskedDates } from "@/lib/features/dashboard/past/types";
import { formatNumber } from "@/lib/kernel/format";

type MovementTableProps = { readonly comparison: Comparison; readonly dates: AskedDates };

/** What was decided and what moved, whatever the statuses that the figures count. */
export function MovementTable({ comparison: { movements, filters }, dates }: MovementTableProps) {
  return (
    <DataTable
      caption="Mouvements entre les deux dates"
      captionHidden
      rows={MOVEMENTS}
      rowKey={(movement) => movement}
      columns={[
        {
          key: "movement",
          header: "Mouvement",
          rowHeader: true,
          wrap: true,
          cell: (movement) => (
            <>
              {MOVEMENT_LABELS[movement]}
              <span className="fr-text--xs block font-normal text-ink-muted">{MOVEMENT_HINTS[movement]}</span>
            </>
          ),
        },
        {
          key: "projects",
          header: "Projets",
          numeric: true,
          cell: (movement) =>
            movements[movement] === 0 ? (
              "aucun"
            ) : (
              <Link
                href={stepPath(filters, dates, { kind: "movement", movement })}
                prefetch={false}
                className="relative"
              >
                {formatNumber(movements[movement])}
                <span className="fr-sr-only">&nbsp;: {MOVEMENT_LABELS[movement]}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
