import { CountLink } from "@/components/dashboard/course/count-link";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { NOT_STATED_LABELS } from "@/lib/features/dashboard/labels";
import { STALE_AFTER } from "@/lib/features/dashboard/missing/constants";
import { lackPath } from "@/lib/features/dashboard/missing/routes";
import { ageInDays } from "@/lib/features/dashboard/missing/rules";
import type { Freshness, Missing } from "@/lib/features/dashboard/missing/types";
import { NOT_STATED_TOKEN } from "@/lib/features/projects/search/constants";
import { shortName } from "@/lib/features/territories/rules";
import { formatCount, formatDate, formatShare } from "@/lib/kernel/format";

type Line = Freshness & {
  readonly key: string;
  readonly label: string;
  readonly narrowed: { readonly territory?: string; readonly priority?: string };
};

/** How old each figure of the dashboard is: the whole, each territory and each priority. */
export function FreshnessTables({ missing }: { missing: Missing }) {
  const { choices, whole: total, byTerritory, byPriority } = missing;
  const territories = new Map(choices.territories.map(({ slug, label }) => [slug, shortName(label)]));
  const priorities = new Map(choices.priorities.map(({ slug, label }) => [slug, label]));
  const whole: Line = { key: "tout", label: "Tous les projets comptés", narrowed: {}, ...total };
  const ofTerritory = byTerritory.map(
    (one): Line => ({
      ...one,
      key: one.slug,
      label: territories.get(one.slug) ?? one.slug,
      narrowed: { territory: one.slug },
    }),
  );
  const ofPriority = byPriority.map(
    (one): Line => ({
      ...one,
      key: one.slug,
      label:
        one.slug === NOT_STATED_TOKEN ? NOT_STATED_LABELS.priority : (priorities.get(one.slug) ?? one.slug),
      narrowed: { priority: one.slug },
    }),
  );
  if (total.projects === 0) return <p>Aucun des projets comptés ne répond à cette vue.</p>;
  return (
    <>
      <FreshnessTable
        missing={missing}
        caption="Âge des chiffres du programme et des territoires"
        first="Territoire"
        rows={[whole, ...ofTerritory.sort(oldestFirst)]}
      />
      <FreshnessTable
        missing={missing}
        caption="Âge des chiffres des priorités"
        first="Priorité principale"
        rows={ofPriority.sort(oldestFirst)}
      />
    </>
  );
}

const oldestFirst = (one: Line, other: Line) =>
  (one.medianOn ?? "").localeCompare(other.medianOn ?? "") || one.label.localeCompare(other.label, "fr");

type FreshnessTableProps = {
  readonly missing: Missing;
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly Line[];
};

function FreshnessTable({ missing, caption, first, rows }: FreshnessTableProps) {
  const aged = (day: string | null) =>
    day === null ? (
      "–"
    ) : (
      <>
        {formatCount(ageInDays(day, missing.on) ?? 0, "jour", "jours")}
        <span className="fr-text--xs block text-ink-muted">{formatDate(day)}</span>
      </>
    );
  const columns: DataColumn<Line>[] = [
    {
      key: "label",
      header: first,
      rowHeader: true,
      wrap: true,
      cell: ({ label, projects }) => (
        <>
          {label}
          <span className="fr-hint-text font-normal">{formatCount(projects, "projet", "projets")}</span>
        </>
      ),
    },
    { key: "median", header: "Âge médian", numeric: true, cell: ({ medianOn }) => aged(medianOn) },
    { key: "oldest", header: "Le plus ancien", numeric: true, cell: ({ oldestOn }) => aged(oldestOn) },
    ...STALE_AFTER.map(
      (days): DataColumn<Line> => ({
        key: String(days),
        header: `${days}\u00A0jours et plus`,
        numeric: true,
        cell: ({ label, stale, projects, narrowed }) => (
          <>
            <CountLink
              count={stale[days]}
              href={lackPath(missing, { kind: "stale", days }, narrowed)}
              about={`non mis à jour depuis ${days}\u00A0jours, ${label}`}
            />
            <span className="fr-text--xs block text-ink-muted">{formatShare(stale[days] / projects)}</span>
          </>
        ),
      }),
    ),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
