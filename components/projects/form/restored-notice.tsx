import { FORGET_INTENT } from "@/lib/features/projects/autosave/constants";
import { differingKeys } from "@/lib/features/projects/autosave/rules";
import { SUBJECT_WORDS } from "@/lib/features/projects/form/labels";
import { inputId } from "@/lib/features/projects/form/rules";
import type { FormSubject, SavedForm } from "@/lib/features/projects/form/types";
import { formatInstant } from "@/lib/kernel/format";
import type { LocalCopy } from "./local-copy";

export type RestoredNoticeProps<Values> = {
  readonly copy: LocalCopy<Values>;
  readonly saved: SavedForm<Values>;
  /** Who began it, when it was handed over to the reader. */
  readonly takenFrom: string;
  readonly nameOfInput: (name: string) => string;
  readonly onDiscard: () => void;
  readonly subject: FormSubject;
};

/** What was typed and never saved fills the form: since when, what differs, and how to be rid of it. */
export function RestoredNotice<Values extends object>(props: RestoredNoticeProps<Values>) {
  const { copy, saved, takenFrom, nameOfInput, onDiscard, subject } = props;
  const differing = differingKeys(copy.form.values, saved.values);
  const named = differing.filter((key) => nameOfInput(key) !== key);
  return (
    <div role="status" className="fr-alert fr-alert--info">
      <h2 className="fr-alert__title">
        {takenFrom === ""
          ? `Votre saisie du ${formatInstant(new Date(copy.savedAt))} a été retrouvée`
          : `Vous reprenez une saisie commencée par ${takenFrom}, gardée le ${formatInstant(new Date(copy.savedAt))}`}
      </h2>
      <p>
        Elle n’a pas été enregistrée&nbsp;; elle remplit le formulaire ci-dessous.
        {named.length > 0 && (
          <>
            {" "}
            Ce qui diffère de la version enregistrée&nbsp;:{" "}
            {named.map((key, position) => (
              <span key={key}>
                {position > 0 && ", "}
                <a href={`#${inputId(key)}`}>{nameOfInput(key)}</a>
              </span>
            ))}
            {named.length < differing.length && ", et des lignes"}.
          </>
        )}
        {copy.form.baseVersion !== saved.baseVersion && (
          <>
            {" "}
            {SUBJECT_WORDS[subject].savedSince}&nbsp;: vos modifications seront comparées au moment
            d’enregistrer.
          </>
        )}
      </p>
      <button
        type="submit"
        name="intent"
        value={FORGET_INTENT}
        className="fr-btn fr-btn--sm fr-btn--secondary"
        onClick={(event) => {
          event.preventDefault();
          onDiscard();
        }}
      >
        L’oublier et repartir de la version enregistrée
      </button>
    </div>
  );
}
