"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { strategyStepAction } from "@/lib/features/strategies/life/actions";
import { STEP_INPUTS, STEP_MESSAGE_ID } from "@/lib/features/strategies/life/constants";
import {
  STEP_COMMAND_LABELS,
  STEP_EXPLANATIONS,
  stepRefusalLabel,
} from "@/lib/features/strategies/life/labels";
import type { StepChoice } from "@/lib/features/strategies/life/rules";
import type { StepFormState } from "@/lib/features/strategies/life/types";
import { StepMessageField } from "./step-message-field";

const UNTOUCHED: StepFormState = { submission: 0, message: "", errors: [], sent: null, signedOut: false };

export type StepFormsProps = {
  readonly slug: string;
  /** Of the page, by which an answer without JavaScript is known: also where the strategy can no longer be read. */
  readonly path: string;
  /** Null when the strategy can no longer be read: what was sent is then all there is. */
  readonly shown: { readonly version: number; readonly choices: readonly StepChoice[] } | null;
};

/**
 * The steps that need no file, each with what it does, or why it cannot be taken. One answer for all: it stays where a step
 * that somebody else took meanwhile has taken its button away.
 */
export function StepForms({ slug, path, shown }: StepFormsProps) {
  const [state, action, isPending] = useActionState(strategyStepAction, UNTOUCHED, path);
  const choices =
    shown?.choices ?? (state.sent === null ? [] : [{ command: state.sent.command, refusal: null }]);
  const version = shown?.version ?? state.sent?.version;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <ErrorSummary title="L’état n’a pas changé" errors={state.errors} submission={state.submission} />
      {state.signedOut && <SignInAgain />}
      {choices.map(({ command, refusal }) => (
        <form key={command} action={action} className="flex flex-col gap-4">
          <ActingField />
          <input type="hidden" name={STEP_INPUTS.slug} value={slug} />
          <input type="hidden" name={STEP_INPUTS.version} value={version} />
          <input type="hidden" name={STEP_INPUTS.command} value={command} />
          {command === "requestChanges" && (
            <StepMessageField
              // New defaults need new fields.
              key={state.submission}
              message={state.message}
              error={state.errors.find(({ fieldId }) => fieldId === STEP_MESSAGE_ID)?.message}
            />
          )}
          <p className="m-0" id={`etape-${command}-aide`}>
            {refusal === null ? STEP_EXPLANATIONS[command] : stepRefusalLabel(refusal, command)}
          </p>
          <div>
            <button
              type="submit"
              className={`fr-btn ${command === "takeBack" || command === "revise" ? "fr-btn--secondary" : ""}`}
              aria-describedby={`etape-${command}-aide`}
              disabled={isPending || refusal !== null}
            >
              {STEP_COMMAND_LABELS[command]}
            </button>
          </div>
        </form>
      ))}
    </div>
  );
}
