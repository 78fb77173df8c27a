import {
  DOCUMENT_INPUTS,
  DOCUMENT_VISIBILITIES,
  type DocumentVisibility,
} from "@/lib/features/documents/constants";
import { DOCUMENT_VISIBILITY_HINTS, DOCUMENT_VISIBILITY_LABELS } from "@/lib/features/documents/labels";

type VisibilityFieldProps = { readonly idPrefix: string; readonly chosen: DocumentVisibility };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function VisibilityField({ idPrefix, chosen }: VisibilityFieldProps) {
  return (
    <fieldset className="fr-fieldset my-0" aria-labelledby={`${idPrefix}-visible`}>
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${idPrefix}-visible`}>
        Visible par
      </legend>
      {DOCUMENT_VISIBILITIES.map((visibility) => {
        const id = `${idPrefix}-${visibility}`;
        return (
          <div key={visibility} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={id}
                name={DOCUMENT_INPUTS.visibility}
                value={visibility}
                defaultChecked={visibility === chosen}
                aria-describedby={`${id}-aide`}
              />
              <label className="fr-label" htmlFor={id}>
                {capital(DOCUMENT_VISIBILITY_LABELS[visibility])}
                <span className="fr-hint-text" id={`${id}-aide`}>
                  {DOCUMENT_VISIBILITY_HINTS[visibility]}
                </span>
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
