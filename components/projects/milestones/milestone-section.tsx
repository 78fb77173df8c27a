import Link from "next/link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { milestoneAnchor } from "@/lib/features/projects/milestones/routes";
import {
  type Lateness,
  latenessOf,
  sortMilestones,
  withOccurrence,
} from "@/lib/features/projects/milestones/rules";
import { editSectionPath } from "@/lib/features/projects/routes";
import type { MilestoneState } from "@/lib/features/projects/types";
import { formatCount, formatShortDate } from "@/lib/kernel/format";
import { MilestoneStanding } from "./milestone-standing";
import { Timeline } from "./timeline";

export type MilestoneSectionProps = {
  readonly reference: string;
  readonly milestones: readonly MilestoneState[];
  readonly mayEdit: boolean;
  /** In Paris. */
  readonly today: string;
};

type Row = MilestoneState & {
  readonly number: number;
  readonly occurrence: number;
  readonly lateness: Lateness | null;
};

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: "label",
    header: "Jalon",
    rowHeader: true,
    wrap: true,
    cell: ({ number, label, occurrence }) => (
      <span id={milestoneAnchor(label, occurrence)}>
        {number}. {label}
      </span>
    ),
  },
  { key: "planned", header: "Prévu le", cell: ({ plannedOn }) => shownDay(plannedOn, "À dater") },
  { key: "actual", header: "Atteint le", cell: ({ actualOn }) => shownDay(actualOn, "–") },
  {
    key: "state",
    header: "État",
    wrap: true,
    cell: ({ state, lateness }) => <MilestoneStanding state={state} lateness={lateness} />,
  },
];

const shownDay = (day: string | null, missing: string) => (day === null ? missing : formatShortDate(day));

export function MilestoneSection({ reference, milestones, mayEdit, today }: MilestoneSectionProps) {
  const rows = sortMilestones(withOccurrence(milestones)).map((milestone, position) => ({
    ...milestone,
    number: position + 1,
    lateness: latenessOf(milestone, today),
  }));
  const late = rows.filter(({ lateness }) => lateness?.kind === "late").length;
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Jalons</h2>
      {rows.length === 0 ? (
        <p>Aucun jalon pour l’instant.</p>
      ) : (
        <>
          <p>
            {formatCount(rows.length, "jalon", "jalons")}
            {late > 0 && `, dont ${formatCount(late, "en retard", "en retard")}`}
          </p>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Timeline milestones={rows} today={today} />
            <DataTable
              caption="Jalons, par date"
              narrow="cards"
              columns={COLUMNS}
              rows={rows}
              rowKey={({ number }) => String(number)}
            />
          </div>
        </>
      )}
      {mayEdit && (
        <Link
          className="mt-4 fr-btn fr-btn--secondary fr-btn--sm"
          href={editSectionPath(reference, "jalons")}
          prefetch={false}
        >
          {rows.length === 0 ? "Ajouter des jalons" : "Modifier les jalons"}
        </Link>
      )}
    </section>
  );
}
