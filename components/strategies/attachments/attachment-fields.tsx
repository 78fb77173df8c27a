import { ATTACHMENT_INPUTS } from "@/lib/features/strategies/attachments/constants";
import { OLD_OBJECTIVE, objectiveLabel } from "@/lib/features/strategies/attachments/labels";
import { mainFieldId, stampOf } from "@/lib/features/strategies/attachments/rules";
import type { Attachment, ServedObjective } from "@/lib/features/strategies/attachments/types";

export type AttachmentFieldsProps = {
  readonly reference: string;
  /** What stands: the form is compared with it when it is saved. */
  readonly standing: Attachment;
  /** What is chosen in the form. */
  readonly chosen: Attachment;
  readonly objectives: readonly ServedObjective[];
  readonly error: string | null;
};

const nameOf = (objective: ServedObjective) =>
  objective.inWorking ? objectiveLabel(objective) : `${objectiveLabel(objective)} (${OLD_OBJECTIVE})`;

/** The main objective of one project, and the others that it serves. */
export function AttachmentFields(props: AttachmentFieldsProps) {
  const { reference, standing, chosen, objectives, error } = props;
  const id = mainFieldId(reference);
  const count = chosen.others.length;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <input type="hidden" name={ATTACHMENT_INPUTS.reference} value={reference} />
      <input type="hidden" name={ATTACHMENT_INPUTS.seen(reference)} value={stampOf(standing)} />
      <div className={`fr-select-group m-0 ${error ? "fr-select-group--error" : ""}`}>
        <label className="fr-label" htmlFor={id}>
          Objectif principal<span className="fr-sr-only"> du projet {reference}</span>
        </label>
        <select
          className="fr-select"
          id={id}
          name={ATTACHMENT_INPUTS.main(reference)}
          defaultValue={chosen.main ?? ""}
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-erreur` : undefined}
        >
          <option value="">Aucun objectif</option>
          {objectives.map((objective) => (
            <option key={objective.key} value={objective.key}>
              {nameOf(objective)}
            </option>
          ))}
        </select>
        {error !== null && (
          <p id={`${id}-erreur`} className="fr-error-text">
            {error}
          </p>
        )}
      </div>
      <details open={count > 0} suppressHydrationWarning>
        <summary>
          Autres objectifs servis ({count})<span className="fr-sr-only"> par le projet {reference}</span>
        </summary>
        <fieldset
          className="fr-fieldset m-0 box-border pt-3"
          aria-label={`Autres objectifs du projet ${reference}`}
        >
          {objectives.map((objective) => {
            const box = `${id}-${objective.key}`;
            return (
              <div key={objective.key} className="fr-fieldset__element">
                <div className="fr-checkbox-group fr-checkbox-group--sm">
                  <input
                    type="checkbox"
                    id={box}
                    name={ATTACHMENT_INPUTS.other(reference)}
                    value={objective.key}
                    defaultChecked={chosen.others.includes(objective.key)}
                  />
                  <label className="fr-label" htmlFor={box}>
                    {nameOf(objective)}
                  </label>
                </div>
              </div>
            );
          })}
        </fieldset>
      </details>
    </div>
  );
}
