"use client";
import { useActionState } from "react";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import { decideProposalAction } from "@/lib/features/schemes/proposals/actions";
import { decideProposalPath } from "@/lib/features/schemes/proposals/routes";
import type { DecisionState, ProposedField } from "@/lib/features/schemes/proposals/types";
import { ProposedFields } from "./proposed-fields";

type DecisionFormProps = {
  readonly id: number;
  /** The scheme's version that is compared with; 0 for a new scheme. */
  readonly version: number;
  readonly isNew: boolean;
  readonly fields: readonly ProposedField[];
};

const NOTHING_SENT: DecisionState = {
  submission: 0,
  fields: null,
  reason: "",
  reasonError: null,
  error: null,
};

/** Publishes what is ticked, or refuses it all with a reason. */
export function DecisionForm({ id, version, isNew, fields }: DecisionFormProps) {
  const [state, send, isPending] = useActionState(decideProposalAction, NOTHING_SENT, decideProposalPath(id));
  const chosen = state.fields ?? fields.map(({ field }) => field);
  const errors = [
    ...(state.error === null ? [] : [{ message: state.error }]),
    ...(state.reasonError === null
      ? []
      : [{ fieldId: inputId("motif"), message: `Message à l’opérateur\u00A0: ${state.reasonError}` }]),
  ];
  return (
    <form action={send} noValidate className="flex flex-col gap-6">
      <ErrorSummary title="La proposition n’est pas décidée" errors={errors} submission={state.submission} />
      <input type="hidden" name="proposition" value={id} />
      <input type="hidden" name="version" value={version} />
      <div key={state.submission} className="flex flex-col gap-6">
        <ProposedFields
          fields={fields}
          isNew={isNew}
          isWaiting
          {...(!isNew && {
            beside: (field) => <PublishBox field={field} isChosen={chosen.includes(field)} />,
          })}
        />
        <div className="max-w-2xl">
          <TextField
            name="motif"
            label="Message à l’opérateur"
            hint="Demandé pour refuser, facultatif pour publier&nbsp;; envoyé par courriel"
            value={state.reason}
            error={state.reasonError ?? undefined}
            rows={4}
          />
        </div>
      </div>
      <div className="flex flex-wrap gap-4">
        <button type="submit" name="decision" value="publish" className="fr-btn" aria-disabled={isPending}>
          {isNew ? "Publier ce dispositif" : "Publier les champs cochés"}
        </button>
        <button
          type="submit"
          name="decision"
          value="refuse"
          className="fr-btn fr-btn--secondary"
          aria-disabled={isPending}
        >
          Refuser la proposition
        </button>
      </div>
    </form>
  );
}

type PublishBoxProps = { readonly field: ProposedField["field"]; readonly isChosen: boolean };

function PublishBox({ field, isChosen }: PublishBoxProps) {
  const id = `publier-${field}`;
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input id={id} type="checkbox" name="champs" value={field} defaultChecked={isChosen} />
      <label className="fr-label" htmlFor={id}>
        <span>
          Publier ce champ<span className="fr-sr-only">&nbsp;: {SCHEME_FIELD_LABELS[field]}</span>
        </span>
      </label>
    </div>
  );
}
