"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { FormSection } from "@/components/projects/form/form-section";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { inputId } from "@/lib/features/projects/form/rules";
import { saveSchemeAction } from "@/lib/features/schemes/administration/actions";
import { nameOfSchemeInput } from "@/lib/features/schemes/administration/labels";
import { editSchemePath, newSchemePath } from "@/lib/features/schemes/administration/routes";
import type { SchemeFormState } from "@/lib/features/schemes/administration/types";
import { SCHEME_FIELDS } from "@/lib/features/schemes/content/constants";
import type { SchemeDirectory, SchemeFormValues } from "@/lib/features/schemes/content/types";
import { SchemeConflict } from "./scheme-conflict";
import { SchemeFields } from "./scheme-fields";

type SchemeFormProps = {
  /** Null for a new one. */
  readonly slug: string | null;
  readonly version: number;
  readonly creationKey: string;
  readonly values: SchemeFormValues;
  readonly directory: SchemeDirectory;
};

/** Works without JavaScript: the action's answer is drawn by the server. */
export function SchemeForm({ slug, version, creationKey, values: saved, directory }: SchemeFormProps) {
  const start: SchemeFormState = {
    submission: 0,
    values: saved,
    reason: "",
    errors: {},
    refusal: null,
    signedOut: false,
    conflict: null,
  };
  const path = slug === null ? newSchemePath : editSchemePath(slug);
  const [state, submit, pending] = useActionState(saveSchemeAction, start, path);
  const { values, errors, refusal, conflict, submission } = state;
  const messages = Object.entries(errors).map(([name, message]) => ({
    fieldId: inputId(name),
    message: `${nameOfSchemeInput(name)}\u00A0: ${message}`,
  }));
  const told = [
    ...(refusal === null ? [] : [{ message: refusal }]),
    ...(conflict === null
      ? []
      : [
          {
            fieldId: "conflit",
            message: `${conflict.authorName || "Quelqu’un d’autre"} a publié une autre version le ${conflict.at}, pendant votre saisie. Rien n’est encore enregistré de la vôtre\u00A0: choisissez, champ par champ, ce qu’il faut garder, puis enregistrez.`,
          },
        ]),
    ...messages,
  ];
  return (
    <form action={submit} noValidate className="max-w-3xl">
      <ErrorSummary title="Le dispositif n’est pas enregistré" errors={told} submission={submission} />
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
        {conflict !== null && <SchemeConflict conflict={conflict} errors={errors} />}
        <SchemeFields fields={SCHEME_FIELDS} values={values} errors={errors} directory={directory} />
        <FormSection title="Pourquoi">
          <TextField
            name="reason"
            label="Raison de ce changement"
            hint="Facultatif&nbsp;; lue avec les versions de la fiche"
            value={state.reason}
            error={errors.reason}
          />
        </FormSection>
      </div>
      <button type="submit" className="fr-btn mt-6" aria-disabled={pending}>
        {slug === null ? "Ajouter au catalogue" : "Enregistrer et publier"}
      </button>
    </form>
  );
}
