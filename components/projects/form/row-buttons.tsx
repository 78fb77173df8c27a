import { addRowId, addRowIntent, removeRowIntent } from "@/lib/features/projects/form/rows/rules";

export type AddRowProps = {
  readonly row: string;
  readonly label: string;
  /** Where the focus goes: a row that is removed takes its own button with it. */
  readonly focusId: string | null;
};

/** A submit button like any other, so that rows come and go without JavaScript. */
export function AddRow({ row, label, focusId }: AddRowProps) {
  return (
    <div className="fr-fieldset__element">
      <button
        id={addRowId(row)}
        type="submit"
        name="intent"
        value={addRowIntent(row)}
        className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-add-line"
        // biome-ignore lint/a11y/noAutofocus: a row was removed by a button that has gone with it
        autoFocus={focusId === addRowId(row)}
      >
        {label}
      </button>
    </div>
  );
}

export type RemoveRowProps = {
  readonly row: string;
  readonly position: number;
  readonly label: string;
  /** Which one, for those who do not see where the button stands. */
  readonly title: string;
};

export function RemoveRow({ row, position, label, title }: RemoveRowProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={removeRowIntent(row, position)}
      className="mt-4 fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left fr-icon-delete-line"
    >
      {label}
      <span className="fr-sr-only">&nbsp;: {title}</span>
    </button>
  );
}
