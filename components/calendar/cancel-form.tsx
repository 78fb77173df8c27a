"use client";
import Link from "next/link";
import { useActionState } from "react";
import { TextField } from "@/components/projects/form/text-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { cancelAction } from "@/lib/features/calendar/committees/cancellation/actions";
import { COMMITTEE_ID_INPUT, REASON_INPUT } from "@/lib/features/calendar/committees/constants";
import { cancelCommitteePath, committeePath } from "@/lib/features/calendar/committees/routes";
import type { CancelFormState } from "@/lib/features/calendar/committees/types";
import { inputId } from "@/lib/features/projects/form/rules";

const NOTHING_SENT: CancelFormState = { submission: 0, reason: "", error: null, refusal: null };

export function CancelForm({ id }: { readonly id: number }) {
  const [state, submit, isPending] = useActionState(cancelAction, NOTHING_SENT, cancelCommitteePath(id));
  const { error, refusal, submission } = state;
  const errors = [
    ...(refusal === null ? [] : [{ message: refusal }]),
    ...(error === null ? [] : [{ fieldId: inputId(REASON_INPUT), message: `${error}.` }]),
  ];
  return (
    <form action={submit} noValidate className="flex max-w-2xl flex-col gap-6">
      <ErrorSummary title="Le comité n’est pas annulé" errors={errors} submission={submission} />
      <input type="hidden" name={COMMITTEE_ID_INPUT} value={id} />
      <TextField
        key={submission}
        name={REASON_INPUT}
        label="Motif"
        hint="Facultatif&nbsp;: lu par qui lit le comité"
        value={state.reason}
        error={error ?? undefined}
      />
      <div className="flex flex-wrap gap-4">
        <button type="submit" className="fr-btn" aria-disabled={isPending}>
          Annuler le comité
        </button>
        <Link className="fr-btn fr-btn--tertiary" href={committeePath(id)} prefetch={false}>
          Garder le comité
        </Link>
      </div>
    </form>
  );
}
