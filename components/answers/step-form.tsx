"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ANSWER_INPUTS } from "@/lib/features/answers/constants";
import { CORRECT_GRANT, STEP_BUTTONS, STEP_REFUSED, STEP_TITLES } from "@/lib/features/answers/labels";
import { stepAnchor, stepFormPath } from "@/lib/features/answers/routes";
import { takeStepAction } from "@/lib/features/answers/steps/actions";
import { stepInputId } from "@/lib/features/answers/steps/rules";
import type { LineChoice, StepCommand, StepFormState, StepValues } from "@/lib/features/answers/steps/types";
import { ExcessField } from "./excess-field";
import { StepFields } from "./step-fields";

const NOTHING_SENT: StepFormState = {
  submission: 0,
  values: null,
  errors: [],
  signedOut: false,
  excesses: [],
};

export type StepFormProps = {
  readonly reference: string;
  readonly answerId: number;
  readonly revision: number;
  /** Of the project that the page shows. */
  readonly version: number;
  readonly command: StepCommand;
  readonly values: StepValues;
  readonly lines: readonly LineChoice[];
  /** Drawn only when it answers what was sent: the reader can no longer see the answer itself. */
  readonly onlyAnswered?: boolean;
  /** Granted already: another amount is a correction. */
  readonly isCorrection?: boolean;
};

/** One step of an answer: what it asks, and its button. */
export function StepForm(props: StepFormProps) {
  const { reference, answerId, revision, version, command, lines, onlyAnswered = false } = props;
  const [state, send, isPending] = useActionState(
    takeStepAction,
    NOTHING_SENT,
    stepFormPath(reference, answerId, command),
  );
  const { errors, submission } = state;
  if (onlyAnswered && submission === 0) return null;
  const values = state.values ?? props.values;
  const errorOf = (name: string) =>
    errors.find(({ fieldId }) => fieldId === stepInputId(command, name))?.message;
  return (
    <form
      action={send}
      noValidate
      id={stepAnchor(command)}
      aria-labelledby={`${stepAnchor(command)}-titre`}
      className="flex max-w-2xl flex-col gap-4 border-0 border-l-2 border-solid border-line pl-4"
    >
      <ActingField />
      <h3 className="fr-h6 m-0" id={`${stepAnchor(command)}-titre`}>
        {props.isCorrection ? CORRECT_GRANT : STEP_TITLES[command]}
      </h3>
      <input type="hidden" name={ANSWER_INPUTS.reference} value={reference} />
      <input type="hidden" name={ANSWER_INPUTS.answerId} value={answerId} />
      <input type="hidden" name={ANSWER_INPUTS.revision} value={revision} />
      <input type="hidden" name={ANSWER_INPUTS.version} value={version} />
      <input type="hidden" name={ANSWER_INPUTS.command} value={command} />
      <ErrorSummary title={STEP_REFUSED} errors={errors} submission={submission} />
      {state.signedOut && <SignInAgain />}
      <div key={submission} className="flex flex-col gap-4 empty:hidden">
        <StepFields command={command} values={values} lines={lines} errorOf={errorOf} />
        <ExcessField id={stepInputId(command, ANSWER_INPUTS.excess)} excesses={state.excesses} />
      </div>
      <button
        type="submit"
        className={`fr-btn self-start ${PRIMARY.includes(command) && !props.isCorrection ? "" : "fr-btn--secondary"}`}
        aria-disabled={isPending}
      >
        {STEP_BUTTONS[command]}
      </button>
    </form>
  );
}

const PRIMARY: readonly StepCommand[] = ["accept", "request", "grant", "pay"];
