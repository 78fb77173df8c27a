import { CheckboxFacet, type CheckboxFacetProps } from "@/components/ui/checkbox-facet";
import type { FilterParameter } from "@/lib/features/projects/search/constants";
import { PARAMETER_LABELS } from "@/lib/features/projects/search/labels";

type FacetChoiceProps = Pick<CheckboxFacetProps, "options" | "chosen" | "counts" | "onlyCounted" | "hint"> & {
  readonly parameter: FilterParameter;
};

/** One filter of the projects' list, by its word in the address. */
export function FacetChoice({ parameter, ...facet }: FacetChoiceProps) {
  return (
    <CheckboxFacet
      {...facet}
      name={parameter}
      label={PARAMETER_LABELS[parameter]}
      empty="Aucune valeur dans cette liste de projets."
    />
  );
}
