"use client";
import { type ReactNode, useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";

type ConfirmationState = { readonly submission: number; readonly error: string | null };
const UNTOUCHED: ConfirmationState = { submission: 0, error: null };

export type ConfirmationFormProps = {
  readonly action: (previous: unknown, input: unknown) => Promise<ConfirmationState>;
  /** Hidden inputs: what is confirmed. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Title of the summary when it was refused. */
  readonly refusedTitle: string;
  readonly children?: ReactNode;
  readonly button: string;
  readonly isSecondary?: boolean;
  readonly cancel?: { readonly label: string; readonly href: string };
};

/** One button that does what the page has explained, and tells why when it was not done. */
export function ConfirmationForm(props: ConfirmationFormProps) {
  const { action, values, refusedTitle, children, button, isSecondary = false, cancel } = props;
  const [state, send, isPending] = useActionState(action, UNTOUCHED);
  return (
    <form action={send} className="flex flex-col gap-4">
      <ActingField />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary
        title={refusedTitle}
        errors={state.error === null ? [] : [{ message: state.error }]}
        submission={state.submission}
      />
      {children}
      <div className="flex flex-wrap gap-4">
        <button
          type="submit"
          className={`fr-btn ${isSecondary ? "fr-btn--secondary fr-btn--sm" : ""}`}
          disabled={isPending}
        >
          {button}
        </button>
        {cancel && (
          <a className="fr-btn fr-btn--secondary" href={cancel.href}>
            {cancel.label}
          </a>
        )}
      </div>
    </form>
  );
}
