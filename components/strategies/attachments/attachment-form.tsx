"use client";
import Link from "next/link";
import { useActionState } from "react";
import { SignInAgain } from "@/components/accounts/sign-in-again";
import { ActingField } from "@/components/layout/acting";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Unparted } from "@/components/ui/unparted";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { attachmentAction } from "@/lib/features/strategies/attachments/actions";
import { ATTACHMENT_INPUTS } from "@/lib/features/strategies/attachments/constants";
import { notCountedLabel } from "@/lib/features/strategies/attachments/labels";
import { mainFieldId } from "@/lib/features/strategies/attachments/rules";
import type {
  AttachedProject,
  AttachmentFormState,
  ServedObjective,
} from "@/lib/features/strategies/attachments/types";
import { AttachmentFields } from "./attachment-fields";

const UNTOUCHED: AttachmentFormState = { submission: 0, slug: "", typed: null, errors: [], signedOut: false };

export type AttachmentFormProps = {
  readonly slug: string;
  /** Of the page, by which an answer without JavaScript is known. */
  readonly path: string;
  /** Where saving leads: a project's page by its reference, or the list by its parameters. */
  readonly back: string;
  readonly objectives: readonly ServedObjective[];
  readonly projects: readonly AttachedProject[];
  /** A page about one project says its name itself. */
  readonly namesProjects: boolean;
};

/** What projects serve, one after another, saved together. */
export function AttachmentForm(props: AttachmentFormProps) {
  const { slug, path, back, objectives, projects, namesProjects } = props;
  const [state, action, isPending] = useActionState(attachmentAction, UNTOUCHED, path);
  const chosenFor = (project: AttachedProject) =>
    state.typed?.find(({ reference }) => reference === project.reference) ?? project;
  return (
    <form action={action} className="flex flex-col gap-6">
      <ActingField />
      <input type="hidden" name={ATTACHMENT_INPUTS.slug} value={slug} />
      <input type="hidden" name={ATTACHMENT_INPUTS.back} value={back} />
      <ErrorSummary title="Rien n’a été enregistré" errors={state.errors} submission={state.submission} />
      {state.signedOut && <SignInAgain />}
      {/* New defaults need new fields. */}
      <ul key={state.submission} className="fr-raw-list m-0 flex flex-col gap-6 p-0">
        {projects.map((project) => {
          const { reference } = project;
          const error =
            state.errors.find(({ fieldId }) => fieldId === mainFieldId(reference))?.message ?? null;
          return (
            <li
              key={reference}
              className={
                namesProjects
                  ? "grid gap-x-8 gap-y-3 border-0 border-t border-solid border-line pt-4 md:grid-cols-2"
                  : ""
              }
            >
              {namesProjects && <ProjectName project={project} />}
              <AttachmentFields
                reference={reference}
                standing={project}
                chosen={chosenFor(project)}
                objectives={objectives}
                error={error}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <button type="submit" className="fr-btn" disabled={isPending}>
          Enregistrer les objectifs
        </button>
      </div>
    </form>
  );
}

function ProjectName({ project }: { readonly project: AttachedProject }) {
  const { reference, title, reviewStatus } = project;
  const note = notCountedLabel(project) ?? REVIEW_STATUS_LABELS[reviewStatus];
  return (
    <div className="min-w-0">
      <p className="m-0 wrap-anywhere">
        <Link className="fr-link" href={projectPath(reference)} prefetch={false}>
          <Unparted>{title || reference}</Unparted>
        </Link>
      </p>
      <p className="fr-text--sm m-0 text-ink-muted">
        <Unparted>{reference}</Unparted> – {note}
      </p>
    </div>
  );
}
