import type { Metadata } from "next";
import Link from "next/link";
import { CompletenessSection } from "@/components/projects/completeness/completeness-section";
import { FormIntroduction } from "@/components/projects/form/form-introduction";
import { ProjectForm } from "@/components/projects/form/project-form";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { findCompleteness } from "@/lib/features/projects/completeness/loaders";
import { loadEditProjectForm } from "@/lib/features/projects/form/loaders";
import { EDIT_REFUSAL_LABELS } from "@/lib/features/projects/labels";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Modifier un projet" };

export default async function EditProjectPage({ params }: PageProps<"/projets/[reference]/modifier">) {
  const { reference } = await params;
  const loaded = await loadEditProjectForm(reference);
  const completeness = await findCompleteness(reference);
  const segments = [
    { label: "Projets", href: projectsPath },
    { label: reference, href: projectPath(reference) },
  ];
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={segments} current="Modifier" />
      <PageTitle title="Modifier le projet" lead={loaded.title} />
      {loaded.kind === "ready" ? (
        <div className="max-w-3xl">
          {loaded.request && (
            <div className="pb-6">
              <OpenRequestNotice request={loaded.request} editReference={reference} />
            </div>
          )}
          <FormIntroduction />
          {completeness !== null && (
            <CompletenessSection reference={reference} completeness={completeness} isEditable />
          )}
          <ProjectForm {...loaded.form} cancelPath={projectPath(reference)} />
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
