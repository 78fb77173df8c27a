import type { Metadata } from "next";
import { CommentSection } from "@/components/comments/comment-section";
import { DocumentSection } from "@/components/documents/document-section";
import { CompletenessSection } from "@/components/projects/completeness/completeness-section";
import { LostAnswer } from "@/components/projects/detail/lost-answer";
import { MissingFields } from "@/components/projects/detail/missing-fields";
import { PresenceLine } from "@/components/projects/detail/presence-line";
import { ContactFacts, ProjectFacts } from "@/components/projects/detail/project-facts";
import { ProjectHeader } from "@/components/projects/detail/project-header";
import { ProjectJournal } from "@/components/projects/detail/project-journal";
import { ProjectTools } from "@/components/projects/detail/project-tools";
import { SavedNotice } from "@/components/projects/detail/saved-notice";
import { PlanSection } from "@/components/projects/financing/plan-section";
import { IndicatorsSection } from "@/components/projects/indicators/indicators-section";
import { MilestoneSection } from "@/components/projects/milestones/milestone-section";
import { NeedSection } from "@/components/projects/needs/need-section";
import { PlaceSection } from "@/components/projects/place/place-section";
import { PublicationSection } from "@/components/projects/publication/publication-section";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { ReviewSection } from "@/components/projects/review/review-section";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadLatestThreads } from "@/lib/features/comments/loaders";
import { loadDocuments } from "@/lib/features/documents/loaders";
import { loadArchiveDecision } from "@/lib/features/projects/archive/loaders";
import { UNARCHIVED_PARAMETER } from "@/lib/features/projects/archive/routes";
import { loadCompleteness } from "@/lib/features/projects/completeness/loaders";
import { RESTORED_PARAMETER } from "@/lib/features/projects/history/routes";
import { loadProjectIndicators } from "@/lib/features/projects/indicators/loaders";
import { loadCopyKind } from "@/lib/features/projects/inspiration/loaders";
import { isAnswerAlone, loadProject, loadProjectPage } from "@/lib/features/projects/loaders";
import { loadProjectPlace } from "@/lib/features/projects/place/loaders";
import { findPresence } from "@/lib/features/projects/presence/loaders";
import { loadPublication } from "@/lib/features/projects/publication/loaders";
import { loadProjectReview } from "@/lib/features/projects/review/loaders";
import {
  copyKeyOf,
  JOURNAL_PARAMETER,
  parseSaveKind,
  projectsPath,
  SAVED_PARAMETER,
} from "@/lib/features/projects/routes";
import { parisDay } from "@/lib/kernel/dates";

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
  const [page, review, publication, presence, documents, comments, indicators, place] = await Promise.all([
    loadProjectPage(reference, parameters[JOURNAL_PARAMETER] === "tout"),
    loadProjectReview(reference, parameters),
    loadPublication(reference, parameters),
    findPresence(reference),
    loadDocuments(reference),
    loadLatestThreads(reference),
    loadProjectIndicators(reference),
    loadProjectPlace(reference),
  ]);
  const [completeness, copyKind, archive] = await Promise.all([
    loadCompleteness(reference),
    loadCopyKind(reference),
    loadArchiveDecision(reference),
  ]);
  const { project, edit, missing, journal, directory } = page;
  const saved = parseSaveKind(parameters[SAVED_PARAMETER]);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current={reference} />
      {saved !== null && edit !== null && (
        <SavedNotice saved={saved} copyKey={copyKeyOf(page.readerId, reference, saved)} />
      )}
      {edit !== null && parameters[RESTORED_PARAMETER] !== undefined && (
        <Alert severity="success" role="status" small>
          La version est restaurée.
        </Alert>
      )}
      {edit !== null && parameters[UNARCHIVED_PARAMETER] !== undefined && (
        <Alert severity="success" role="status" small>
          Le projet est rétabli, comme il était.
        </Alert>
      )}
      <ProjectHeader project={project} edit={edit} />
      <ProjectTools
        reference={reference}
        seesHistory={journal !== null}
        copyKind={copyKind}
        archive={archive}
      />
      {presence !== null && <PresenceLine reference={reference} others={presence} />}
      {review !== null && (
        <OpenRequestNotice
          request={review.review.openRequest}
          {...(edit === null ? {} : { editReference: reference })}
        />
      )}
      {missing !== null && <MissingFields reference={reference} missing={missing} />}
      {completeness !== null && (
        <CompletenessSection
          reference={reference}
          completeness={completeness}
          isEditable={edit?.ok ?? false}
        />
      )}
      <ProjectFacts project={project} />
      <PlaceSection project={project} {...place} mayEdit={edit?.ok ?? false} />
      <PlanSection project={project} mayEdit={edit?.ok ?? false} />
      {project.milestones !== null && (
        <MilestoneSection
          reference={reference}
          milestones={project.milestones}
          mayEdit={edit?.ok ?? false}
          today={parisDay(new Date())}
        />
      )}
      {project.needs !== null && (
        <NeedSection reference={reference} needs={project.needs} mayEdit={edit?.ok ?? false} />
      )}
      {indicators !== null && <IndicatorsSection {...indicators} />}
      <ContactFacts contact={project.contact} privateNote={project.privateNote} />
      {documents !== null && <DocumentSection page={documents} />}
      {comments !== null && <CommentSection page={comments} />}
      {review !== null && <ReviewSection panel={review} />}
      {publication !== null && <PublicationSection panel={publication} />}
      {journal !== null && directory !== null && (
        <ProjectJournal reference={reference} {...journal} directory={directory} />
      )}
    </div>
  );
}
