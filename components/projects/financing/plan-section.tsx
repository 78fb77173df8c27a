import Link from "next/link";
import type { TotalSource } from "@/lib/features/projects/financing/labels";
import { planFigures } from "@/lib/features/projects/financing/rules";
import type { PlanFigures, PlanLine } from "@/lib/features/projects/financing/types";
import { TAX_BASIS_LABELS } from "@/lib/features/projects/labels";
import { editSectionPath } from "@/lib/features/projects/routes";
import { isTotalComputed } from "@/lib/features/projects/rules";
import type { FundingLineDetail, ProjectDetail } from "@/lib/features/projects/types";
import { formatMoney } from "@/lib/kernel/format";
import { CostLinesTable } from "./cost-lines-table";
import { FundingLinesTable } from "./funding-lines-table";
import { PlanTerms } from "./plan-terms";
import { PlanWarnings } from "./plan-warnings";

export type PlanSectionProps = { readonly project: ProjectDetail; readonly mayEdit: boolean };

/** What the project costs and who pays for it; of another territory's, the total and what is left to find. */
export function PlanSection({ project, mayEdit }: PlanSectionProps) {
  const { reference, costLines, fundingLines, taxBasis, totalCostCents } = project;
  return (
    <section className="pt-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h2 className="fr-h4">Plan de financement</h2>
        {mayEdit && (
          <Link
            className="fr-btn fr-btn--secondary fr-btn--sm"
            href={editSectionPath(reference, "financement")}
            prefetch={false}
          >
            Modifier le plan de financement
          </Link>
        )}
      </div>
      <p className="pt-2">
        {taxBasis === null
          ? "Il n’est pas encore dit si les montants sont HT ou TTC."
          : `Montants ${TAX_BASIS_LABELS[taxBasis]}.`}
      </p>
      {costLines === null || fundingLines === null ? (
        <Summary project={project} />
      ) : (
        <WholePlan
          lines={fundingLines}
          figures={planFigures(fundingLines.map(planLine), totalCostCents)}
          source={isTotalComputed({ costLines }) ? "costLines" : "form"}
          costLines={costLines}
        />
      )}
    </section>
  );
}

const planLine = (line: FundingLineDetail): PlanLine => ({
  ...line,
  isPublic: line.funder?.isPublic ?? null,
});

type WholePlanProps = {
  readonly lines: readonly FundingLineDetail[];
  readonly costLines: NonNullable<ProjectDetail["costLines"]>;
  readonly figures: PlanFigures;
  readonly source: TotalSource;
};

function WholePlan({ lines, costLines, figures, source }: WholePlanProps) {
  return (
    <div className="flex flex-col gap-6">
      <PlanTerms figures={figures} source={source} />
      <PlanWarnings lines={lines} planLines={lines.map(planLine)} total={figures.total} />
      <div>
        <CostLinesTable lines={costLines} />
        <FundingLinesTable lines={lines} figures={figures} />
      </div>
    </div>
  );
}

function Summary({ project }: { readonly project: ProjectDetail }) {
  const figures = [
    { label: "Coût total", cents: project.totalCostCents },
    { label: "Obtenu", cents: project.fundingGrantedCents },
    { label: "Reste à financer", cents: project.fundingGapCents },
  ];
  return (
    <dl className="grid grid-cols-2 gap-4 p-0 md:grid-cols-3">
      {figures.map(({ label, cents }) => (
        <div key={label}>
          <dt className="fr-text--sm m-0">{label}</dt>
          <dd className="fr-text--bold m-0">{cents === null ? "Inconnu" : formatMoney(cents)}</dd>
        </div>
      ))}
    </dl>
  );
}
