"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { FormSection } from "@/components/projects/form/form-section";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { PROPOSED_FIELDS } from "@/lib/features/schemes/content/constants";
import type { SchemeDirectory, SchemeFormValues } from "@/lib/features/schemes/content/types";
import { proposeSchemeAction } from "@/lib/features/schemes/proposals/actions";
import { PROPOSAL_INPUT_LABELS } from "@/lib/features/schemes/proposals/labels";
import { newSchemeProposalPath, proposePath } from "@/lib/features/schemes/proposals/routes";
import type { ProposalFormState } from "@/lib/features/schemes/proposals/types";
import { SchemeFields } from "../form/scheme-fields";

type ProposalFormProps = {
  /** Null for a new scheme. */
  readonly slug: string | null;
  readonly version: number;
  readonly creationKey: string;
  readonly values: SchemeFormValues;
  readonly directory: SchemeDirectory;
};

/** What an operator would have its scheme's page say; nothing is public before the administrator publishes it. */
export function ProposalForm({ slug, version, creationKey, values: saved, directory }: ProposalFormProps) {
  const start: ProposalFormState = {
    submission: 0,
    values: saved,
    note: "",
    source: "",
    errors: {},
    refusal: null,
    signedOut: false,
  };
  const path = slug === null ? newSchemeProposalPath : proposePath(slug);
  const [state, submit, pending] = useActionState(proposeSchemeAction, start, path);
  const { values, errors, refusal, submission } = state;
  const messages = Object.entries(errors).map(([name, message]) => ({
    fieldId: inputId(name),
    message: `${PROPOSAL_INPUT_LABELS[name] ?? name}\u00A0: ${message}`,
  }));
  return (
    <form action={submit} noValidate className="max-w-3xl">
      <ActingField />
      <ErrorSummary
        title="La proposition n’est pas envoyée"
        errors={refusal === null ? messages : [{ message: refusal }, ...messages]}
        submission={submission}
      />
      {state.signedOut && (
        <p className="pt-4">
          <SignInAgain />
        </p>
      )}
      <input type="hidden" name="slug" value={slug ?? ""} />
      <input type="hidden" name="baseVersion" value={version} />
      <input type="hidden" name="creationKey" value={creationKey} />
      {/* Inputs are not controlled: drawn anew from each answer. */}
      <div key={submission}>
        <SchemeFields fields={PROPOSED_FIELDS} values={values} errors={errors} directory={directory} />
        <FormSection title="Votre proposition">
          <TextField
            name="source"
            label={PROPOSAL_INPUT_LABELS.source}
            hint="Une adresse, un texte, une décision et sa date&nbsp;; publiée avec la fiche"
            value={state.source}
            error={errors.source}
          />
          <TextField
            name="note"
            label={PROPOSAL_INPUT_LABELS.note}
            hint="Facultatif&nbsp;: elle seule le lit"
            value={state.note}
            error={errors.note}
            rows={3}
          />
        </FormSection>
      </div>
      <button type="submit" className="fr-btn mt-6" aria-disabled={pending}>
        Envoyer la proposition
      </button>
    </form>
  );
}
