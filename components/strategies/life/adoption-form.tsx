import { DOCUMENT_INPUTS, MEDIA_TYPES } from "@/lib/features/documents/constants";
import { ACCEPTED_SENTENCE } from "@/lib/features/documents/labels";
import { ADOPTED_ON_ID, DELIBERATION_ID, STEP_INPUTS } from "@/lib/features/strategies/life/constants";
import {
  adoptionRefusalLabel,
  CHOOSE_FILE_AGAIN,
  STEP_COMMAND_LABELS,
  STEP_EXPLANATIONS,
} from "@/lib/features/strategies/life/labels";
import { adoptionPath } from "@/lib/features/strategies/life/routes";
import type { AdoptionRefusal } from "@/lib/features/strategies/life/rules";
import { adoptionFieldOf } from "@/lib/features/strategies/life/rules";

export type AdoptionFormProps = {
  readonly slug: string;
  readonly version: number;
  /** What was typed beside a file that was refused. */
  readonly adoptedOn: string;
  readonly refusals: readonly AdoptionRefusal[];
};

const ENDINGS = Object.values(MEDIA_TYPES).flatMap((endings) => endings.map((ending) => `.${ending}`));

/** A plain form: the day of the deliberation and its file, which the page of uploads receives. */
export function AdoptionForm({ slug, version, adoptedOn, refusals }: AdoptionFormProps) {
  const errorOf = (field: string) => {
    const refusal = refusals.find((one) => adoptionFieldOf(one) === field);
    return refusal === undefined ? null : adoptionRefusalLabel(refusal);
  };
  const dayError = errorOf(ADOPTED_ON_ID);
  const fileError = errorOf(DELIBERATION_ID);
  return (
    <form
      action={adoptionPath(slug)}
      method="post"
      encType="multipart/form-data"
      className="flex max-w-3xl flex-col gap-6"
    >
      <input type="hidden" name={STEP_INPUTS.version} value={version} />
      <p className="m-0">{STEP_EXPLANATIONS.adopt}</p>
      <div className={`fr-input-group m-0 ${dayError ? "fr-input-group--error" : ""}`}>
        <label className="fr-label" htmlFor={ADOPTED_ON_ID}>
          Date de la délibération
          <span className="fr-hint-text" id={`${ADOPTED_ON_ID}-aide`}>
            Par exemple 31/03/2026.
          </span>
        </label>
        <input
          className="fr-input max-w-48"
          id={ADOPTED_ON_ID}
          name={STEP_INPUTS.adoptedOn}
          defaultValue={adoptedOn}
          autoComplete="off"
          aria-invalid={dayError !== null}
          aria-describedby={
            dayError ? `${ADOPTED_ON_ID}-aide ${ADOPTED_ON_ID}-erreur` : `${ADOPTED_ON_ID}-aide`
          }
        />
        {dayError && (
          <p id={`${ADOPTED_ON_ID}-erreur`} className="fr-error-text">
            {dayError}
          </p>
        )}
      </div>
      <div className={`fr-upload-group ${fileError ? "fr-upload-group--error" : ""}`}>
        <label className="fr-label" htmlFor={DELIBERATION_ID}>
          Délibération
          <span className="fr-hint-text" id={`${DELIBERATION_ID}-aide`}>
            {ACCEPTED_SENTENCE}, 20&nbsp;Mo au plus.
            {refusals.length > 0 && ` ${CHOOSE_FILE_AGAIN}`}
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id={DELIBERATION_ID}
          name={DOCUMENT_INPUTS.file}
          accept={ENDINGS.join(",")}
          aria-invalid={fileError !== null}
          aria-describedby={
            fileError ? `${DELIBERATION_ID}-aide ${DELIBERATION_ID}-erreur` : `${DELIBERATION_ID}-aide`
          }
        />
        {fileError && (
          <p id={`${DELIBERATION_ID}-erreur`} className="fr-error-text">
            {fileError}
          </p>
        )}
      </div>
      <div>
        <button type="submit" className="fr-btn">
          {STEP_COMMAND_LABELS.adopt}
        </button>
      </div>
    </form>
  );
}
