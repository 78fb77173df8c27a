import { DOCUMENT_INPUTS, MEDIA_TYPES } from "@/lib/features/documents/constants";
import { ACCEPTED_SENTENCE } from "@/lib/features/documents/labels";
import { FORGET_COMMAND } from "@/lib/features/strategies/deliberation/constants";
import {
  FORGET_KEPT,
  keptHint,
  keptLabel,
  REPLACE_KEPT,
} from "@/lib/features/strategies/deliberation/labels";
import type { KeptDeliberation } from "@/lib/features/strategies/deliberation/types";
import { ADOPTED_ON_ID, DELIBERATION_ID, STEP_INPUTS } from "@/lib/features/strategies/life/constants";
import {
  adoptionRefusalLabel,
  CHOOSE_FILE_AGAIN,
  STEP_COMMAND_LABELS,
  STEP_EXPLANATIONS,
} from "@/lib/features/strategies/life/labels";
import { adoptionPath } from "@/lib/features/strategies/life/routes";
import { type AdoptionRefusal, adoptionFieldOf } from "@/lib/features/strategies/life/rules";

export type AdoptionFormProps = {
  readonly slug: string;
  readonly version: number;
  /** What was typed beside a file that was refused. */
  readonly adoptedOn: string;
  readonly refusals: readonly AdoptionRefusal[];
  /** The file that was sent with it, which need not be sent again. */
  readonly kept: KeptDeliberation | null;
};

const ENDINGS = Object.values(MEDIA_TYPES).flatMap((endings) => endings.map((ending) => `.${ending}`));

/** A plain form: the day of the deliberation and its file, which the page of uploads receives. */
export function AdoptionForm({ slug, version, adoptedOn, refusals, kept }: AdoptionFormProps) {
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
      {kept && (
        <p id={`${DELIBERATION_ID}-envoyee`} className="m-0">
          <strong className="break-words">{keptLabel(kept)}</strong> {keptHint(kept)}
          <input type="hidden" name={STEP_INPUTS.kept} value={kept.sha256} />
        </p>
      )}
      <div className={`fr-upload-group ${fileError ? "fr-upload-group--error" : ""}`}>
        <label className="fr-label" htmlFor={DELIBERATION_ID}>
          {kept ? REPLACE_KEPT : "Délibération"}
          <span className="fr-hint-text" id={`${DELIBERATION_ID}-aide`}>
            {ACCEPTED_SENTENCE}, 20&nbsp;Mo au plus.
            {refusals.length > 0 && !kept && ` ${CHOOSE_FILE_AGAIN}`}
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id={DELIBERATION_ID}
          name={DOCUMENT_INPUTS.file}
          accept={ENDINGS.join(",")}
          aria-invalid={fileError !== null}
          aria-describedby={[
            `${DELIBERATION_ID}-aide`,
            ...(kept ? [`${DELIBERATION_ID}-envoyee`] : []),
            ...(fileError ? [`${DELIBERATION_ID}-erreur`] : []),
          ].join(" ")}
        />
        {fileError && (
          <p id={`${DELIBERATION_ID}-erreur`} className="fr-error-text">
            {fileError}
          </p>
        )}
      </div>
      {/* The button that takes away comes last: « Entrée » in a field presses the first. */}
      <div className="flex flex-wrap gap-4">
        <button type="submit" className="fr-btn">
          {STEP_COMMAND_LABELS.adopt}
        </button>
        {kept && (
          <button
            type="submit"
            name={STEP_INPUTS.command}
            value={FORGET_COMMAND}
            className="fr-btn fr-btn--tertiary"
          >
            {FORGET_KEPT}
          </button>
        )}
      </div>
    </form>
  );
}
