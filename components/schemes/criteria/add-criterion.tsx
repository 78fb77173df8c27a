import { inputId } from "@/lib/features/projects/form/rules";
import { COMBINATIONS, CRITERION_KINDS } from "@/lib/features/schemes/criteria/constants";
import { END } from "@/lib/features/schemes/criteria/editing/constants";
import { ROW_KIND_LABELS } from "@/lib/features/schemes/criteria/editing/labels";
import { addIntent, newKindInput } from "@/lib/features/schemes/criteria/editing/rules";

export type AddCriterionProps = {
  readonly where: number | typeof END;
  /** Of the group in which it goes. */
  readonly number?: string;
  readonly focusId: string | null;
};

/** A kind, and a submit button like any other, so that lines come without JavaScript. */
export function AddCriterion({ where, number, focusId }: AddCriterionProps) {
  const id = inputId(newKindInput(where));
  const place = number === undefined ? "" : ` dans le groupe ${number}`;
  return (
    <div className="flex flex-wrap items-end gap-2 bg-surface-alt p-2 sm:p-4">
      <div className="fr-select-group m-0 min-w-0 grow">
        <label className="fr-label" htmlFor={id}>
          Ajouter{place}
        </label>
        <select
          id={id}
          name={newKindInput(where)}
          className="fr-select"
          defaultValue="priority"
          // biome-ignore lint/a11y/noAutofocus: the last line was removed by a button that has gone with it
          autoFocus={focusId === id}
        >
          <optgroup label="Un critère">
            {CRITERION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {ROW_KIND_LABELS[kind]}
              </option>
            ))}
          </optgroup>
          <optgroup label="Un groupe">
            {COMBINATIONS.map((kind) => (
              <option key={kind} value={kind}>
                {ROW_KIND_LABELS[kind]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <button
        type="submit"
        name="intent"
        value={addIntent(where)}
        className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line"
      >
        {where === END ? "Ajouter à la liste" : "Ajouter au groupe"}
        {number !== undefined && <span className="fr-sr-only">&nbsp;{number}</span>}
      </button>
    </div>
  );
}
