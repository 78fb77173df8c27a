import Link from "next/link";
import { shippedDepartements } from "@/components/map/departements";
import { PlaceDrawing } from "@/components/projects/place/place-drawing";
import { PlaceLegend } from "@/components/projects/place/place-legend";
import { DataTable } from "@/components/ui/data-table";
import { windowAround, withShippedGround } from "@/lib/features/contours/drawing/rules";
import { boxOf } from "@/lib/features/contours/rules";
import type { TerritoryGround } from "@/lib/features/dashboard/qpvs/types";
import { figurePath } from "@/lib/features/dashboard/routes";
import type { Dashboard } from "@/lib/features/dashboard/types";
import { formatNumber } from "@/lib/kernel/format";

type QpvMapProps = { readonly dashboard: Dashboard; readonly only: TerritoryGround };

/** Which neighbourhoods of a territory its projects serve: drawn where contours are loaded, and listed in any case. */
export function QpvMap({ dashboard, only: { territory, ground, qpvs } }: QpvMapProps) {
  const outlines = (
    ground === null ? [] : withShippedGround(ground.outlines, () => shippedDepartements(ground.departements))
  ).filter(({ kind, code }) => kind !== "qpv" || qpvs.some((qpv) => qpv.code === code));
  const drawn = outlines.filter(({ kind }) => kind === "qpv");
  const window = windowAround(drawn.map(({ outline }) => boxOf(outline)));
  const served = qpvs.filter(({ projects }) => projects > 0).map(({ code }) => code);
  return (
    <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
      <div className="min-w-0 max-w-lg">
        {window === null ? (
          <p>
            Les contours des quartiers de ce territoire ne sont pas encore chargés&nbsp;: le tableau donne les
            mêmes chiffres, sans la carte.
          </p>
        ) : (
          <>
            <PlaceDrawing
              window={window}
              outlines={outlines}
              point={null}
              chosen={served}
              alternative={`Carte des quartiers prioritaires, ${territory.label}\u00A0: ceux que servent les projets comptés sont pleins. Le tableau en donne le nombre.`}
            />
            <PlaceLegend outlines={outlines} chosen={served} hasPoint={false} />
          </>
        )}
      </div>
      <DataTable
        caption="Projets comptés par quartier prioritaire"
        rows={qpvs}
        rowKey={({ code }) => code}
        empty="Aucun quartier prioritaire n’est connu pour ce territoire."
        columns={[
          {
            key: "qpv",
            header: "Quartier",
            rowHeader: true,
            wrap: true,
            cell: ({ label, code }) => (
              <>
                {label} <span className="fr-text--xs font-normal text-ink-muted">{code}</span>
              </>
            ),
          },
          { key: "generation", header: "Périmètre", cell: ({ generation }) => generation },
          {
            key: "projects",
            header: "Projets",
            numeric: true,
            cell: ({ code, label, projects }) => (
              <Link
                href={figurePath(dashboard, { territory: territory.slug, qpv: code })}
                prefetch={false}
                className="relative"
              >
                {projects === 0 ? "aucun" : formatNumber(projects)}
                <span className="fr-sr-only">&nbsp;: {label}</span>
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
