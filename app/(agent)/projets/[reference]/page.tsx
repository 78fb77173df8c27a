import type { Metadata } from "next";
import { FundingSection } from "@/components/projects/detail/funding-section";
import { LostAnswer } from "@/components/projects/detail/lost-answer";
import { MissingFields } from "@/components/projects/detail/missing-fields";
import { ContactFacts, ProjectFacts } from "@/components/projects/detail/project-facts";
import { PresenceLine } from "@/components/projects/detail/presence-line";
import { ProjectHeader } from "@/components/projects/detail/project-header";
import { ProjectJournal } from "@/components/projects/detail/project-journal";
import { SavedNotice } from "@/components/projects/detail/saved-notice";
import { PublicationSection } from "@/components/projects/publication/publication-section";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { ReviewSection } from "@/components/projects/review/review-section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { isAnswerAlone, loadProject, loadProjectPage } from "@/lib/features/projects/loaders";
import { loadPublication } from "@/lib/features/projects/publication/loaders";
import { loadProjectReview } from "@/lib/features/projects/review/loaders";
import { findPresence } from "@/lib/features/projects/presence/loaders";
import {
  copyKeyOf,
  JOURNAL_PARAMETER,
  parseSaveKind,
  projectsPath,
  SAVED_PARAMETER,
} from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = (await params).reference;
  if (await isAnswerAlone(asked)) return { title: asked };
  const { title, reference } = await loadProject(asked);
  return { title: title ? `${title} (${reference})` : reference };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { reference } = await params;
  if (await isAnswerAlone(reference)) return <LostAnswer reference={reference} />;
  const parameters = await searchParams;
  const [page, review, publication, presence] = await Promise.all([
    loadProjectPage(reference, parameters[JOURNAL_PARAMETER] === "tout"),
    loadProjectReview(reference, parameters),
    loadPublication(reference, parameters),
  ]);
  const { project, edit, missing, journal, directory } = page;
  const saved = parseSaveKind(parameters[SAVED_PARAMETER]);
    findPresence(reference),
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current={reference} />
      {saved !== null && edit !== null && (
        <SavedNotice saved={saved} copyKey={copyKeyOf(page.readerId, reference, saved)} />
      )}
      <ProjectHeader project={project} edit={edit} />
      {review !== null && (
        <OpenRequestNotice
          request={review.review.openRequest}
      {presence !== null && <PresenceLine reference={reference} others={presence} />}
          {...(edit === null ? {} : { editReference: reference })}
        />
      )}
      {missing !== null && <MissingFields reference={reference} missing={missing} />}
      <ProjectFacts project={project} />
      <FundingSection project={project} />
      <ContactFacts contact={project.contact} privateNote={project.privateNote} />
      {review !== null && <ReviewSection panel={review} />}
      {publication !== null && <PublicationSection panel={publication} />}
      {journal !== null && directory !== null && (
        <ProjectJournal reference={reference} {...journal} directory={directory} />
      )}
    </div>
  );
}
