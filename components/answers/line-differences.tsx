import { Alert } from "@/components/ui/alert";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { type DifferenceInWords, differenceInWords } from "@/lib/features/answers/labels";
import type { Answer, LineDifference } from "@/lib/features/answers/types";
import { formatInstant } from "@/lib/kernel/format";

type LineDifferencesProps = { readonly answer: Answer; readonly differences: readonly LineDifference[] };

/** Where the plan and the partner say something else of one line, with who said what. */
export function LineDifferences({ answer, differences }: LineDifferencesProps) {
  const columns: readonly DataColumn<DifferenceInWords>[] = [
    { key: "label", header: "Ce qui diffère", rowHeader: true, cell: ({ label }) => label },
    { key: "plan", header: "Plan du territoire", wrap: true, cell: ({ plan }) => plan },
    { key: "partner", header: answer.organisationName, wrap: true, cell: ({ partner }) => partner },
  ];
  return (
    <section className="flex flex-col gap-4" aria-labelledby="ecarts">
      <h2 className="fr-h4 m-0" id="ecarts">
        Écart avec le plan de financement
      </h2>
      <Alert severity="warning" small>
        Le territoire et le partenaire ne disent pas la même chose de cette ligne. Rien n’est corrigé sans
        vous&nbsp;: le partenaire corrige ses étapes, le territoire son plan.
      </Alert>
      <DataTable
        caption={`Dernier mot du partenaire\u00A0: ${answer.updatedByName}, le ${formatInstant(answer.updatedAt)}`}
        columns={columns}
        rows={differences.map(differenceInWords)}
        rowKey={({ label }) => label}
        narrow="cards"
      />
    </section>
  );
}
