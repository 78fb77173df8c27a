import { addRowId, addRowIntent, removeRowIntent } from "@/lib/features/projects/form/rows/rules";

type AddFigureProps = {
  readonly row: string;
  /** « Cible », « Mesure ». */
  readonly title: string;
  readonly about: string;
  readonly focusId: string | null;
};

/** Submit buttons, so that figures come and go without JavaScript. Many on one page: each says what it is about. */
export function AddFigure({ row, title, about, focusId }: AddFigureProps) {
  return (
    <button
      id={addRowId(row)}
      type="submit"
      name="intent"
      value={addRowIntent(row)}
      className="mt-2 fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-add-line"
      // biome-ignore lint/a11y/noAutofocus: a figure was removed by a button that has gone with it
      autoFocus={focusId === addRowId(row)}
    >
      Ajouter une {title.toLowerCase()}
      <span className="fr-sr-only">&nbsp;: {about}</span>
    </button>
  );
}

type RemoveFigureProps = { readonly row: string; readonly position: number; readonly about: string };

export function RemoveFigure({ row, position, about }: RemoveFigureProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={removeRowIntent(row, position)}
      className="mt-2 fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-left fr-icon-delete-line"
    >
      Supprimer
      <span className="fr-sr-only">&nbsp;: {about}</span>
    </button>
  );
}
