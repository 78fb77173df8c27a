import {
  addRowId,
  addRowIntent,
  moveRowId,
  moveRowIntent,
  removeRowIntent,
} from "@/lib/features/projects/form/rows/rules";

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

export type MoveRowProps = {
  readonly row: string;
  readonly position: number;
  /** Which one, for those who do not see where the buttons stand. */
  readonly title: string;
  readonly focusId: string | null;
};

const MOVES = [
  { move: "up", label: "Monter", icon: "fr-icon-arrow-up-line" },
  { move: "down", label: "Descendre", icon: "fr-icon-arrow-down-line" },
] as const;

/** One place up or down; at the end of the road it stays where it is. */
export function MoveRow({ row, position, title, focusId }: MoveRowProps) {
  return MOVES.map(({ move, label, icon }) => (
    <button
      key={move}
      id={moveRowId(row, position, move)}
      type="submit"
      name="intent"
      value={moveRowIntent(row, position, move)}
      className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left ${icon}`}
      // biome-ignore lint/a11y/noAutofocus: the row was moved by this very button, which has moved with it
      autoFocus={focusId === moveRowId(row, position, move)}
    >
      {label}
      <span className="fr-sr-only">&nbsp;: {title}</span>
    </button>
  ));
}
