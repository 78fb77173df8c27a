import { StrategyPublicationForm } from "@/components/strategies/publication/publication-form";
import { PageTitle } from "@/components/ui/page-title";
import { STATE_NOT_SHOWN } from "@/lib/features/strategies/life/labels";
import { strategyStatePath } from "@/lib/features/strategies/routes";
import { StepForms } from "./step-forms";

export type LostStepProps = { readonly slug: string };

/** The answer, without JavaScript, to a form sent after the session has ended or the strategy was taken back. */
export function LostStep({ slug }: LostStepProps) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle title="État de la stratégie" lead={STATE_NOT_SHOWN} />
      {/* Only the one that was sent is drawn. */}
      <StepForms slug={slug} path={strategyStatePath(slug)} shown={null} />
      <StrategyPublicationForm slug={slug} shown={null} />
    </div>
  );
}
