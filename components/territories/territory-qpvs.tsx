import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { TerritoryDetail, TerritoryQpv } from "@/lib/features/territories/types";
import { formatCount } from "@/lib/kernel/format";

const COLUMNS: readonly DataColumn<TerritoryQpv>[] = [
  { key: "name", header: "Quartier", rowHeader: true, wrap: true, cell: ({ name }) => name },
  { key: "code", header: "Code", cell: ({ code }) => code },
  {
    key: "communes",
    header: "Communes",
    wrap: true,
    cell: ({ communeNames, whollyInTerritory }) =>
      whollyInTerritory ? communeNames : `${communeNames} (en partie hors du territoire)`,
  },
];

/** Both perimeters: projects of before 2024 were tied to the first. */
export function TerritoryQpvs({ qpvs }: { qpvs: TerritoryDetail["qpvs"] }) {
  return (
    <section aria-labelledby="qpv">
      <h2 id="qpv">Quartiers prioritaires de la politique de la ville</h2>
      <p>
        La géographie prioritaire a été révisée au 1<sup>er</sup>&nbsp;janvier 2024. Les deux générations de
        périmètres sont données&nbsp;: un projet a pu commencer sous la première.
      </p>
      <DataTable
        caption={`Périmètres de 2024\u00A0: ${formatCount(qpvs[2024].length, "quartier", "quartiers")}`}
        columns={COLUMNS}
        rows={qpvs[2024]}
        rowKey={({ code }) => code}
        narrow="cards"
        empty="Aucun périmètre de 2024 n’est connu dans ce territoire."
      />
      {qpvs[2015].length > 0 ? (
        <details>
          <summary>
            Périmètres de 2015&nbsp;: {formatCount(qpvs[2015].length, "quartier connu", "quartiers connus")}
          </summary>
          <DataTable
            caption="Périmètres de 2015"
            columns={COLUMNS}
            rows={qpvs[2015]}
            rowKey={({ code }) => code}
            narrow="cards"
          />
        </details>
      ) : (
        <p>Les périmètres de 2015 de ce territoire ne sont pas encore connus de cet outil.</p>
      )}
    </section>
  );
}
