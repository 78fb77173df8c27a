import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { FUNDING_STATE_LABELS } from "@/lib/features/projects/labels";
import { refusedCents } from "@/lib/features/projects/rules";
import type { FundingLineDetail, ProjectDetail } from "@/lib/features/projects/types";
import { formatMoney } from "@/lib/kernel/format";

type Row = FundingLineDetail & { readonly key: string };

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: "funder",
    header: "Financeur",
    rowHeader: true,
    wrap: true,
    cell: ({ funder }) => funder?.name ?? "À préciser",
  },
  { key: "detail", header: "Fonds ou dispositif", wrap: true, cell: ({ detail }) => detail || "–" },
  { key: "state", header: "État", cell: ({ state }) => FUNDING_STATE_LABELS[state] },
  {
    key: "amount",
    header: "Montant",
    numeric: true,
    cell: ({ amountCents }) => (amountCents === null ? "À préciser" : formatMoney(amountCents)),
  },
];

export function FundingSection({ project }: { readonly project: ProjectDetail }) {
  const { fundingLines, totalCostCents, fundingGapCents } = project;
  const totals = [
    { label: "Coût total", cents: totalCostCents },
    { label: "Demandé", cents: project.fundingAskedCents },
    { label: "Obtenu", cents: project.fundingGrantedCents },
    { label: "Dont versé", cents: project.fundingPaidCents },
    ...(fundingLines === null ? [] : [{ label: "Refusé", cents: refusedCents(fundingLines) }]),
    { label: "Reste à financer", cents: fundingGapCents },
  ];
  return (
    <section className="pt-8">
      <h2 className="fr-h4">Coût et financements</h2>
      <dl className="grid p-0 grid-cols-2 gap-4 pb-6 md:grid-cols-3 lg:grid-cols-6">
        {totals.map(({ label, cents }) => (
          <div key={label}>
            <dt className="fr-text--sm m-0">{label}</dt>
            <dd className="fr-text--bold m-0">{cents === null ? "Inconnu" : formatMoney(cents)}</dd>
          </div>
        ))}
      </dl>
      {fundingLines !== null && (
        <DataTable
          caption="Plan de financement, ligne par ligne"
          narrow="cards"
          columns={COLUMNS}
          rows={fundingLines.map((line, position) => ({ ...line, key: String(position) }))}
          rowKey={({ key }) => key}
          empty="Aucune ligne de financement."
        />
      )}
    </section>
  );
}
