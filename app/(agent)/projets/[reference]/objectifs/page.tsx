import type { Metadata } from "next";
import Link from "next/link";
import { AttachmentForm } from "@/components/strategies/attachments/attachment-form";
import { LostAttachments } from "@/components/strategies/attachments/lost-attachments";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { loadProjectObjectivesPage } from "@/lib/features/strategies/attachments/loaders";
import { projectObjectivesPath } from "@/lib/features/strategies/attachments/routes";
import { strategyPath } from "@/lib/features/strategies/routes";

type Props = PageProps<"/projets/[reference]/objectifs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Objectifs servis – ${(await params).reference}` };
}

export default async function ProjectObjectivesPage({ params }: Props) {
  const { reference } = await params;
  const path = projectObjectivesPath(reference);
  const page = await loadProjectObjectivesPage(reference);
  if (page === null) return <LostAttachments path={path} back={reference} />;
  const { project, served, objectives } = page;
  const { title, reviewStatus, phase, progressStatus } = project;
  const attached = {
    reference,
    title,
    reviewStatus,
    phase,
    progressStatus,
    main: served.objectives.find(({ isMain }) => isMain)?.key ?? null,
    others: served.objectives.filter(({ isMain }) => !isMain).map(({ key }) => key),
  };
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Objectifs servis"
      />
      <PageTitle title="Les objectifs que sert le projet" lead={title || reference} />
      <div className="flex max-w-3xl flex-col gap-6">
        <p className="m-0">
          Parmi les objectifs de la{" "}
          <Link href={strategyPath(served.slug)} prefetch={false}>
            stratégie de votre territoire
          </Link>
          &nbsp;: un principal, et d’autres s’il y a lieu.
        </p>
        <AttachmentForm
          slug={served.slug}
          path={path}
          back={reference}
          objectives={objectives}
          projects={[attached]}
          namesProjects={false}
        />
      </div>
    </div>
  );
}
