import { stepLabel } from "@/lib/features/strategies/life/labels";
import type { StrategyStep } from "@/lib/features/strategies/life/types";
import { formatInstant } from "@/lib/kernel/format";

export type StepListProps = { readonly steps: readonly StrategyStep[] };

/** Who took which step, newest first. */
export function StepList({ steps }: StepListProps) {
  if (steps.length === 0) return <p className="m-0">Aucune étape n’a encore été franchie.</p>;
  return (
    <ol className="fr-raw-list m-0 flex flex-col gap-4 p-0">
      {steps.map((step) => (
        <li key={step.id} className="border-0 border-l-2 border-solid border-line pl-4">
          <p className="m-0">
            <strong>{step.actorName}</strong> ({step.organisationName}) {stepLabel(step)}
          </p>
          <p className="fr-text--xs m-0 text-ink-muted">
            <time dateTime={step.at.toISOString()}>{formatInstant(step.at)}</time>
          </p>
          {step.message !== "" && (
            <p className="m-0 pt-2 whitespace-pre-line wrap-anywhere">{step.message}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
