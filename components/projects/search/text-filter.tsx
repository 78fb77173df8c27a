import type { FilterParameter } from "@/lib/features/projects/search/constants";
import { PARAMETER_LABELS } from "@/lib/features/projects/search/labels";

type TextFilterProps = {
  readonly parameter: FilterParameter;
  readonly value: string;
  readonly type?: "search" | "text" | "date";
  readonly hint?: string;
};

export function TextFilter({ parameter, value, type = "text", hint }: TextFilterProps) {
  const id = `filtre-${parameter}`;
  return (
    <div className="fr-input-group m-0">
      <label className="fr-label" htmlFor={id}>
        {PARAMETER_LABELS[parameter]}
        {hint !== undefined && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input className="fr-input" id={id} name={parameter} type={type} defaultValue={value} />
    </div>
  );
}
