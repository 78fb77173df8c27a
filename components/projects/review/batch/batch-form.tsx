"use client";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { batchAction } from "@/lib/features/projects/review/batch/actions";
import { BATCH_INPUTS, type BatchCommand } from "@/lib/features/projects/review/batch/constants";
import { BATCH_COMMAND_LABELS } from "@/lib/features/projects/review/batch/labels";
import { batchPath } from "@/lib/features/projects/review/batch/routes";
import type { BatchFormState } from "@/lib/features/projects/review/batch/types";
import { FieldError } from "../field-error";
import { BatchResults } from "./batch-results";

type BatchFormProps = {
  /** Null when the projects can no longer be read: what was sent stays, to be sent again. */
  readonly asked: {
    readonly command: BatchCommand;
    readonly projects: readonly string[];
    readonly assigneeId: string | null;
    readonly queue: string;
  } | null;
};

const NOTHING_SENT: BatchFormState = {
  submission: 0,
  message: "",
  errors: [],
  results: [],
  signedOut: false,
  sent: null,
};

/** Confirms, then tells what became of each project. Sent again, what is done is not done twice. */
export function BatchForm({ asked }: BatchFormProps) {
  const [state, send, isPending] = useActionState(batchAction, NOTHING_SENT, batchPath);
  const { sent, results, errors, submission } = state;
  const command = asked?.command ?? sent?.command ?? "";
  const projects = asked?.projects ?? sent?.projects ?? [];
  const queue = asked?.queue ?? sent?.queue ?? "";
  const mayTryAgain = results.length === 0 || results.some(({ outcome }) => outcome === "failed");
  const error = errors.find(({ fieldId }) => fieldId === BATCH_INPUTS.message)?.message;
  const needsMessage = command === "requestChanges" || command === "reject";
  if (projects.length === 0) return null;
  return (
    <div className="flex flex-col gap-6">
      {results.length > 0 && <BatchResults key={submission} results={results} queue={queue} />}
      {mayTryAgain && (
        <form action={send} className="flex max-w-2xl flex-col gap-6">
          <ActingField />
          <input type="hidden" name={BATCH_INPUTS.command} value={command} />
          <input type="hidden" name={BATCH_INPUTS.queue} value={queue} />
          <input
            type="hidden"
            name={BATCH_INPUTS.assignee}
            value={asked === null ? (sent?.assignee ?? "") : (asked.assigneeId ?? "")}
          />
          {projects.map((project) => (
            <input key={project} type="hidden" name={BATCH_INPUTS.projects} value={project} />
          ))}
          <ErrorSummary title="Rien n’a été enregistré" errors={errors} submission={submission} />
          {state.signedOut && <SignInAgain />}
          {command !== "assign" && (
            <div key={submission} className={`fr-input-group m-0 ${error ? "fr-input-group--error" : ""}`}>
              <label className="fr-label" htmlFor={BATCH_INPUTS.message}>
                Message aux territoires
                <span className="fr-hint-text">
                  {needsMessage
                    ? "Obligatoire. Le même pour chacun des projets."
                    : "Facultatif. Le même pour chacun des projets."}
                </span>
              </label>
              <textarea
                className="fr-input"
                id={BATCH_INPUTS.message}
                name={BATCH_INPUTS.message}
                rows={4}
                defaultValue={state.message}
                aria-invalid={error !== undefined}
                aria-describedby={error ? `${BATCH_INPUTS.message}-erreur` : undefined}
              />
              <FieldError id={`${BATCH_INPUTS.message}-erreur`} message={error} />
            </div>
          )}
          <button type="submit" className="fr-btn self-start" aria-disabled={isPending}>
            Confirmer{isBatchCommand(command) && `\u00A0: ${BATCH_COMMAND_LABELS[command].toLowerCase()}`}
          </button>
        </form>
      )}
    </div>
  );
}

const isBatchCommand = (command: string): command is BatchCommand => command in BATCH_COMMAND_LABELS;
