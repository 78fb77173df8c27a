import { TextField } from "@/components/projects/form/text-field";
import { FUNDING_INPUT_LABELS } from "@/lib/features/projects/financing/form/labels";
import { awaitsLife, fundingInput } from "@/lib/features/projects/financing/form/rules";
import type { FundingLineValues } from "@/lib/features/projects/financing/form/types";
import type { FormErrors } from "@/lib/features/projects/form/types";

const LIFE_INPUTS = ["requestedOn", "granted", "grantedOn", "paid", "paidOn", "refusedOn"] as const;

type FundingLifeFieldsProps = {
  readonly position: number;
  readonly line: FundingLineValues;
  readonly errors: FormErrors;
};

/** Dates and amounts of what follows the request: folded until one is wanted, or wrong. */
export function FundingLifeFields({ position, line, errors }: FundingLifeFieldsProps) {
  const field = (input: (typeof LIFE_INPUTS)[number] | "refusalReason") => {
    const name = fundingInput(position, input);
    return (
      <TextField
        key={input}
        name={name}
        label={FUNDING_INPUT_LABELS[input]}
        value={line[input]}
        error={errors[name]}
      />
    );
  };
  const hasError = [...LIFE_INPUTS, "refusalReason" as const].some(
    (input) => errors[fundingInput(position, input)] !== undefined,
  );
  return (
    <details className="pt-4" open={hasError || awaitsLife(line)} suppressHydrationWarning>
      <summary>Dates et montants de la décision et du versement</summary>
      <p className="fr-hint-text pt-2">
        Dates par exemple&nbsp;: 31/03/2026. Un montant accordé laissé vide est le montant demandé&nbsp;; un
        montant versé laissé vide est, une fois l’état «&nbsp;Versé&nbsp;», le montant accordé.
      </p>
      <div className="grid items-end gap-4 pt-4 *:mb-0 md:grid-cols-2">
        {field("requestedOn")}
        {field("refusedOn")}
        {field("granted")}
        {field("grantedOn")}
        {field("paid")}
        {field("paidOn")}
      </div>
      <div className="pt-4">{field("refusalReason")}</div>
    </details>
  );
}
