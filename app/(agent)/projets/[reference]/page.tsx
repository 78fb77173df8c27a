import type { Metadata } from "next";
import { FundingSection } from "@/components/projects/detail/funding-section";
import { MissingFields } from "@/components/projects/detail/missing-fields";
import { ContactFacts, ProjectFacts } from "@/components/projects/detail/project-facts";
import { ProjectHeader } from "@/components/projects/detail/project-header";
import { ProjectJournal } from "@/components/projects/detail/project-journal";
import { SavedNotice } from "@/components/projects/detail/saved-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadProject, loadProjectPage } from "@/lib/features/projects/loaders";
import {
  JOURNAL_PARAMETER,
  parseSaveKind,
  projectsPath,
  SAVED_PARAMETER,
} from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, reference } = await loadProject((await params).reference);
  return { title: title ? `${title} (${reference})` : reference };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const parameters = await searchParams;
  const page = await loadProjectPage(reference, parameters[JOURNAL_PARAMETER] === "tout");
  const { project, edit, missing, journal, directory } = page;
  const saved = parseSaveKind(parameters[SAVED_PARAMETER]);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current={reference} />
      {saved !== null && edit !== null && <SavedNotice saved={saved} copyKey={page.copyKeys[saved]} />}
      <ProjectHeader project={project} edit={edit} />
      {missing !== null && <MissingFields reference={reference} missing={missing} />}
      <ProjectFacts project={project} />
      <FundingSection project={project} />
      <ContactFacts contact={project.contact} privateNote={project.privateNote} />
      {journal !== null && directory !== null && (
        <ProjectJournal reference={reference} {...journal} directory={directory} />
      )}
    </div>
  );
}
