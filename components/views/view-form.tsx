"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { editViewAction, saveViewAction } from "@/lib/features/views/actions";
import { VIEW_INPUTS, VIEW_LIMITS } from "@/lib/features/views/constants";
import type { ViewFormState } from "@/lib/features/views/types";
import { FrequencyField } from "./frequency-field";

type ViewFormProps = {
  readonly start: ViewFormState;
  /** Null: a new view. */
  readonly viewId: number | null;
  /** Its author alone takes it back from the others. */
  readonly mayUnshare: boolean;
  readonly cancelPath: string;
};

/** Works without JavaScript: the action's answer is drawn by the server. Sent twice, it saves once. */
export function ViewForm({ start, viewId, mayUnshare, cancelPath }: ViewFormProps) {
  const [state, submit, pending] = useActionState(viewId === null ? saveViewAction : editViewAction, start);
  const { values, errors, refusal, query, creationKey, version, submission } = state;
  const nameError = errors.name;
  const messages = [
    ...(refusal === null ? [] : [{ message: refusal }]),
    ...(nameError === undefined ? [] : [{ fieldId: inputId(VIEW_INPUTS.name), message: nameError }]),
  ];
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ActingField />
      <ErrorSummary title="La vue n’est pas enregistrée" errors={messages} submission={submission} />
      <input type="hidden" name={VIEW_INPUTS.query} value={query} />
      <input type="hidden" name={VIEW_INPUTS.creationKey} value={creationKey} />
      <input type="hidden" name={VIEW_INPUTS.version} value={version} />
      <input type="hidden" name={VIEW_INPUTS.view} value={viewId ?? ""} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission} className="flex flex-col gap-6 pt-6">
        <TextField
          name={VIEW_INPUTS.name}
          value={values.name}
          error={nameError}
          label="Nom de la vue"
          hint={`Par exemple\u00A0: Commerces à financer. ${VIEW_LIMITS.name}\u00A0caractères au plus`}
          required
        />
        {mayUnshare ? (
          <div className="fr-checkbox-group">
            <input
              type="checkbox"
              id="partage"
              name={VIEW_INPUTS.isShared}
              value="oui"
              defaultChecked={values.isShared}
            />
            <label className="fr-label" htmlFor="partage">
              Partager avec mon organisation
              <span className="fr-hint-text">
                Vos collègues l’ouvrent et la suivent. Chacun n’y voit que les projets qui lui sont visibles.
              </span>
            </label>
          </div>
        ) : (
          <>
            <input type="hidden" name={VIEW_INPUTS.isShared} value="oui" />
            <p className="m-0">Partagée avec votre organisation</p>
          </>
        )}
        {viewId === null && (
          <FrequencyField name={VIEW_INPUTS.frequency} chosen={values.frequency} legend="Suivre cette vue" />
        )}
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md pt-6">
        <li>
          <button type="submit" className="fr-btn" aria-disabled={pending}>
            Enregistrer la vue
          </button>
        </li>
        <li>
          <a className="fr-btn fr-btn--secondary" href={cancelPath}>
            Annuler
          </a>
        </li>
      </ul>
    </form>
  );
}
