import { ChoiceField } from "@/components/projects/form/choice-field";
import { TAX_BASES } from "@/lib/features/projects/constants";
import { PROJECT_FIELD_LABELS, TAX_BASIS_LABELS } from "@/lib/features/projects/labels";

type TaxBasisFieldProps = { readonly value: string; readonly error: string | undefined };

export function TaxBasisField({ value, error }: TaxBasisFieldProps) {
  return (
    <div className="pt-8">
      <ChoiceField
        name="taxBasis"
        legend={PROJECT_FIELD_LABELS.taxBasis}
        hint="Une fois pour tout le plan. En général HT, quand la TVA est récupérée ou compensée (FCTVA)."
        error={error}
        type="radio"
        chosen={[value]}
        choices={[
          ...TAX_BASES.map((basis) => ({ value: basis, label: TAX_BASIS_LABELS[basis] })),
          { value: "", label: "Pas encore précisé" },
        ]}
      />
    </div>
  );
}
