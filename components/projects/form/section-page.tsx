import Link from "next/link";
import type { ReactNode } from "react";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import type { RecordFormData, RecordFormPage } from "@/lib/features/projects/form/types";
import { EDIT_REFUSAL_LABELS } from "@/lib/features/projects/labels";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

export type SectionPageProps<Values> = {
  readonly reference: string;
  /** What this form is about: « Jalons ». */
  readonly name: string;
  readonly loaded: RecordFormPage<Values>;
  /** The page of the help that explains this form. */
  readonly help: string;
  readonly introduction: ReactNode;
  readonly form: (data: RecordFormData<Values>) => ReactNode;
};

/** The page of one form of a project's record, or the reason why it cannot be changed now. */
export function SectionPage<Values>({
  reference,
  name,
  loaded,
  help,
  introduction,
  form,
}: SectionPageProps<Values>) {
  const segments = [
    { label: "Projets", href: projectsPath },
    { label: reference, href: projectPath(reference) },
  ];
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={segments} current={name} />
      <PageTitle title={`${name} du projet`} lead={loaded.title} help={help} />
      {loaded.kind === "ready" ? (
        <div className="max-w-3xl">
          {loaded.request && (
            <div className="pb-6">
              <OpenRequestNotice request={loaded.request} editReference={reference} />
            </div>
          )}
          {introduction}
          {form(loaded.form)}
        </div>
      ) : (
        <>
          <p className="fr-text--lead">{EDIT_REFUSAL_LABELS[loaded.refusal]}</p>
          <Link className="fr-btn fr-btn--secondary" href={projectPath(reference)} prefetch={false}>
            Revenir au projet
          </Link>
        </>
      )}
    </div>
  );
}
