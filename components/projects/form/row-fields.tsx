import type { ReactNode } from "react";
import { RemoveRow } from "./row-buttons";

export type RowFieldsProps = {
  /** Names the rows of this kind in inputs and buttons. */
  readonly row: string;
  readonly position: number;
  /** « Financement 2 ». */
  readonly title: string;
  readonly children: ReactNode;
};

/** One of the rows of a form, in a frame of its own, with the button that removes it. */
export function RowFields({ row, position, title, children }: RowFieldsProps) {
  return (
    <div className="fr-fieldset__element">
      <fieldset className="min-w-0 border border-line p-4">
        <legend className="fr-text--bold">{title}</legend>
        {children}
        <RemoveRow row={row} position={position} label="Supprimer cette ligne" title={title} />
      </fieldset>
    </div>
  );
}
