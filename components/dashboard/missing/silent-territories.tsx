import { ChartData } from "@/components/charts/chart-data";
import { CountLink } from "@/components/dashboard/course/count-link";
import { Badge } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { eveningFigurePath } from "@/lib/features/dashboard/course/routes";
import { isSilent } from "@/lib/features/dashboard/missing/rules";
import type { Missing, TerritoryActivity } from "@/lib/features/dashboard/missing/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import { formatCount, formatDate } from "@/lib/kernel/format";

type SilentTerritoriesProps = { readonly missing: Missing; readonly visible: readonly ReviewStatus[] };

/** Who has written nothing for a quarter, by name; the others one press away, with the day they last wrote. */
export function SilentTerritories({ missing, visible }: SilentTerritoriesProps) {
  const activity = missing.activity ?? [];
  const silent = activity.filter(isSilent);
  return (
    <>
      {silent.length === 0 ? (
        <p>
          {activity.length === 1
            ? "Ce territoire a écrit dans les 90\u00A0derniers jours."
            : "Chaque territoire de la vue a écrit dans les 90\u00A0derniers jours."}
        </p>
      ) : (
        <>
          <p className="m-0">
            <strong>{formatCount(silent.length, "territoire silencieux", "territoires silencieux")}</strong>{" "}
            sur {activity.length}.
          </p>
          <ActivityTable missing={missing} rows={silent} visible={visible} caption="Territoires silencieux" />
        </>
      )}
      <ChartData about="dernière activité de chaque territoire">
        <ActivityTable
          missing={missing}
          rows={activity}
          visible={visible}
          caption="Dernière activité de chaque territoire"
        />
      </ChartData>
    </>
  );
}

type ActivityTableProps = SilentTerritoriesProps & {
  readonly rows: readonly TerritoryActivity[];
  readonly caption: string;
};

function ActivityTable({ missing, rows, visible, caption }: ActivityTableProps) {
  const columns: DataColumn<TerritoryActivity>[] = [
    { key: "territory", header: "Territoire", rowHeader: true, wrap: true, cell: ({ label }) => label },
    {
      key: "last",
      header: "Dernière activité",
      wrap: true,
      cell: ({ lastOn }) => (lastOn === null ? "jamais, depuis le lancement" : formatDate(lastOn)),
    },
    {
      key: "days",
      header: "Jours sans activité",
      numeric: true,
      cell: (one) => (
        <CountLink
          count={one.silentDays}
          href={eveningFigurePath(missing, { territory: one.slug, statuses: visible })}
          about={`jours sans activité, voir les projets\u00A0: ${one.label}`}
        />
      ),
    },
    {
      key: "state",
      header: "État",
      cell: (one) => (isSilent(one) ? <Badge severity="warning">Silencieux</Badge> : "Actif"),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ slug }) => slug} narrow="cards" />
  );
}
