import { APPLY_FOUND, LOCATE } from "@/lib/features/projects/place/constants";
import { locationSentences, NO_CONTOURS } from "@/lib/features/projects/place/labels";
import type { PlaceFormValues, PlaceFound } from "@/lib/features/projects/place/types";

export type FoundPanelProps = {
  readonly found: PlaceFound;
  readonly values: PlaceFormValues;
  readonly focusId: string | null;
};

/** What the point gives: proposed, and taken by one button, never by itself. */
export function FoundPanel({ found, values, focusId }: FoundPanelProps) {
  const isTaken =
    (found.commune === null || found.commune.codeInsee === values.codeInsee) &&
    found.qpvs.every(({ code }) => values.qpvCodes.includes(code));
  const hasSomething = found.commune !== null || found.qpvs.length > 0;
  return (
    <div className="fr-callout m-0">
      <div role="status">
        {locationSentences(found).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {!found.knowsCommunes && !found.knowsQpvs && <p>{NO_CONTOURS}</p>}
        {hasSomething && isTaken && <p>C’est ce qui est choisi ci-dessous.</p>}
      </div>
      {hasSomething && !isTaken && (
        <button
          id={APPLY_FOUND}
          type="submit"
          name="intent"
          value={APPLY_FOUND}
          className="fr-btn fr-btn--secondary"
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked what the point gives
          autoFocus={focusId === LOCATE}
        >
          Choisir cette commune et ce quartier
        </button>
      )}
    </div>
  );
}
