"use client";
import { useActionState } from "react";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { archiveAction } from "@/lib/features/projects/archive/actions";
import { ARCHIVE_REASON_LIMIT } from "@/lib/features/projects/archive/constants";
import type { ArchiveFormState } from "@/lib/features/projects/archive/types";

const UNTOUCHED: ArchiveFormState = { submission: 0, reason: "", error: null };

export type ArchiveFormProps = {
  readonly reference: string;
  readonly version: number;
  readonly cancelPath: string;
};

export function ArchiveForm({ reference, version, cancelPath }: ArchiveFormProps) {
  const [state, action, isPending] = useActionState(archiveAction, UNTOUCHED);
  return (
    <form action={action} className="flex flex-col gap-6">
      <ActingField />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        title="Le projet n’a pas été archivé"
        errors={state.error === null ? [] : [{ message: state.error, fieldId: "archiver-motif" }]}
        submission={state.submission}
      />
      <div className="fr-input-group m-0">
        <label className="fr-label" htmlFor="archiver-motif">
          Motif (facultatif)
          <span className="fr-hint-text">
            Par exemple&nbsp;: saisi deux fois. {ARCHIVE_REASON_LIMIT}&nbsp;caractères au plus, lus par votre
            territoire seul.
          </span>
        </label>
        <textarea
          key={state.submission}
          id="archiver-motif"
          name="reason"
          rows={3}
          className="fr-input"
          defaultValue={state.reason}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <button type="submit" className="fr-btn" disabled={isPending}>
          Archiver le projet
        </button>
        <a className="fr-btn fr-btn--secondary" href={cancelPath}>
          Annuler
        </a>
      </div>
    </form>
  );
}
