import type { ComponentProps } from "react";
import { AnswerSection } from "@/components/answers/answer-section";
import { CommentSection } from "@/components/comments/comment-section";
import { DocumentSection } from "@/components/documents/document-section";
import { CompletenessSection } from "@/components/projects/completeness/completeness-section";
import { PlanSection } from "@/components/projects/financing/plan-section";
import { IndicatorsSection } from "@/components/projects/indicators/indicators-section";
import { MilestoneSection } from "@/components/projects/milestones/milestone-section";
import { NeedSection } from "@/components/projects/needs/need-section";
import { PlaceSection } from "@/components/projects/place/place-section";
import { PublicationSection } from "@/components/projects/publication/publication-section";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { ReviewSection } from "@/components/projects/review/review-section";
import { ProjectSchemesSection } from "@/components/schemes/matching/project-schemes-section";
import { ObjectivesSection } from "@/components/strategies/attachments/objectives-section";
import { presencePath } from "@/lib/features/projects/presence/routes";
import type { ProjectDetail, ProjectDirectory } from "@/lib/features/projects/types";
import { MissingFields } from "./missing-fields";
import { PresenceLine } from "./presence-line";
import { ContactFacts, ProjectFacts } from "./project-facts";
import { ProjectHeader } from "./project-header";
import { ProjectJournal } from "./project-journal";
import { ProjectTools } from "./project-tools";

/** A section is null where it is not for the reader. */
type ProjectRecordProps = {
  readonly project: ProjectDetail;
  readonly edit: ComponentProps<typeof ProjectHeader>["edit"];
  readonly confirmation: ComponentProps<typeof ProjectHeader>["confirmation"];
  readonly missing: ComponentProps<typeof MissingFields>["missing"] | null;
  readonly journal: Pick<ComponentProps<typeof ProjectJournal>, "entries" | "isWhole"> | null;
  readonly directory: ProjectDirectory | null;
  readonly review: ComponentProps<typeof ReviewSection>["panel"] | null;
  readonly publication: ComponentProps<typeof PublicationSection>["panel"] | null;
  readonly presence: ComponentProps<typeof PresenceLine>["others"] | null;
  readonly documents: ComponentProps<typeof DocumentSection>["page"] | null;
  readonly comments: ComponentProps<typeof CommentSection>["page"] | null;
  readonly indicators: ComponentProps<typeof IndicatorsSection> | null;
  readonly place: Pick<ComponentProps<typeof PlaceSection>, "ground" | "found">;
  readonly answers: ComponentProps<typeof AnswerSection>["answers"] | null;
  readonly served: ComponentProps<typeof ObjectivesSection>["served"] | null;
  readonly completeness: ComponentProps<typeof CompletenessSection>["completeness"] | null;
  readonly copyKind: ComponentProps<typeof ProjectTools>["copyKind"];
  readonly archive: ComponentProps<typeof ProjectTools>["archive"];
  /** `YYYY-MM-DD`, in Paris. */
  readonly today: string;
};

/** One project, section after section, as far as its reader may see it. */
export function ProjectRecord(record: ProjectRecordProps) {
  const { project, edit, missing, journal, directory, review, publication, presence } = record;
  const { documents, comments, indicators, place, completeness, copyKind, archive, today } = record;
  const { reference } = project;
  return (
    <>
      <ProjectHeader project={project} edit={edit} confirmation={record.confirmation} />
      <ProjectTools
        reference={reference}
        seesHistory={journal !== null}
        copyKind={copyKind}
        archive={archive}
      />
      {presence !== null && <PresenceLine path={presencePath(reference)} others={presence} />}
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
      {record.served !== null && <ObjectivesSection reference={reference} served={record.served} />}
      <PlaceSection project={project} {...place} mayEdit={edit?.ok ?? false} />
      <PlanSection project={project} mayEdit={edit?.ok ?? false} />
      {record.answers !== null && <AnswerSection answers={record.answers} />}
      {project.fundingLines !== null && <ProjectSchemesSection reference={reference} />}
      {project.milestones !== null && (
        <MilestoneSection
          reference={reference}
          milestones={project.milestones}
          mayEdit={edit?.ok ?? false}
          today={today}
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
    </>
  );
}
