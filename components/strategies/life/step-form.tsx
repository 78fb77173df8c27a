"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { strategyStepAction } from "@/lib/features/strategies/life/actions";
import { STEP_INPUTS, STEP_MESSAGE_ID, STEP_MESSAGE_LIMIT } from "@/lib/features/strategies/life/constants";
import {
  STEP_COMMAND_LABELS,
  STEP_EXPLANATIONS,
  stepRefusalLabel,
} from "@/lib/features/strategies/life/labels";
import type { StepChoice } from "@/lib/features/strategies/life/rules";
import type { StepFormState } from "@/lib/features/strategies/life/types";

const UNTOUCHED: StepFormState = { submission: 0, message: "", errors: [], sent: null, signedOut: false };

export type StepFormProps = {
  readonly slug: string;
  /** Of the page, by which an answer without JavaScript is known: also where the strategy can no longer be read. */
  readonly path: string;
  /** Null when the strategy can no longer be read: what was sent is then all there is. */
  readonly shown: { readonly version: number; readonly choice: StepChoice } | null;
};

/** One step that needs no file: what it does, its button, or why it cannot be taken. */
export function StepForm({ slug, path, shown }: StepFormProps) {
  const [state, action, isPending] = useActionState(strategyStepAction, UNTOUCHED, path);
  const command = shown?.choice.command ?? state.sent?.command;
  const version = shown?.version ?? state.sent?.version;
  if (command === undefined || version === undefined) return null;
  const refusal = shown?.choice.refusal ?? null;
  const id = `etape-${command}`;
  return (
    <form action={action} className="flex max-w-3xl flex-col gap-4">
      <input type="hidden" name={STEP_INPUTS.slug} value={slug} />
      <input type="hidden" name={STEP_INPUTS.version} value={version} />
      <input type="hidden" name={STEP_INPUTS.command} value={command} />
      <ErrorSummary title="L’état n’a pas changé" errors={state.errors} submission={state.submission} />
      {state.signedOut && (
        <a href={signInPath} target="_blank" rel="noopener" className="fr-link self-start">
          Se connecter (nouvel onglet)
        </a>
      )}
      {command === "requestChanges" && (
        <MessageField
          key={state.submission}
          message={state.message}
          error={state.errors.find(({ fieldId }) => fieldId === STEP_MESSAGE_ID)?.message}
        />
      )}
      <p className="m-0" id={`${id}-aide`}>
        {refusal === null ? STEP_EXPLANATIONS[command] : stepRefusalLabel(refusal, command)}
      </p>
      <div>
        <button
          type="submit"
          className={`fr-btn ${command === "takeBack" || command === "revise" ? "fr-btn--secondary" : ""}`}
          aria-describedby={`${id}-aide`}
          disabled={isPending || refusal !== null}
        >
          {STEP_COMMAND_LABELS[command]}
        </button>
      </div>
    </form>
  );
}

type MessageFieldProps = { readonly message: string; readonly error: string | undefined };

function MessageField({ message, error }: MessageFieldProps) {
  const help = `${STEP_MESSAGE_ID}-aide`;
  return (
    <div className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={STEP_MESSAGE_ID}>
        Ce que vous demandez au territoire
        <span className="fr-hint-text" id={help}>
          Le territoire et le ministère le lisent. {STEP_MESSAGE_LIMIT} caractères au plus.
        </span>
      </label>
      <textarea
        id={STEP_MESSAGE_ID}
        name={STEP_INPUTS.message}
        rows={4}
        className="fr-input"
        defaultValue={message}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${help} ${STEP_MESSAGE_ID}-erreur` : help}
      />
      {error !== undefined && (
        <p id={`${STEP_MESSAGE_ID}-erreur`} className="fr-error-text">
          {error}
        </p>
      )}
    </div>
  );
}
