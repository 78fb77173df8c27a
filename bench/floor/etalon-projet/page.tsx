import { ContactFacts, ProjectFacts } from "@/components/projects/detail/project-facts";
import { ProjectHeader } from "@/components/projects/detail/project-header";
import { ProjectJournal } from "@/components/projects/detail/project-journal";
import { PlanSection } from "@/components/projects/financing/plan-section";
import { PublicationSection } from "@/components/projects/publication/publication-section";
import { OpenRequestNotice } from "@/components/projects/review/open-request-notice";
import { ReviewSection } from "@/components/projects/review/review-section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadProjectPage } from "@/lib/features/projects/loaders";
import { loadPublication } from "@/lib/features/projects/publication/loaders";
import { loadProjectReview } from "@/lib/features/projects/review/loaders";

export const dynamic = "force-dynamic";

const load = (reference: string) =>
  Promise.all([
    loadProjectPage(reference, false),
    loadProjectReview(reference, {}),
    loadPublication(reference, {}),
  ]);
let kept: ReturnType<typeof load> | undefined;

/** The floor of /projets/[reference], here ?reference=…: what the first request loaded, rendered again. */
export default async function FloorPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { reference = "" } = await searchParams;
  kept ??= load(reference);
  const [{ project, edit, journal, directory }, review, publication] = await kept;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current={reference} />
      <ProjectHeader project={project} edit={edit} />
      {review !== null && <OpenRequestNotice request={review.review.openRequest} />}
      <ProjectFacts project={project} />
      <PlanSection project={project} mayEdit={edit?.ok ?? false} />
      <ContactFacts contact={project.contact} privateNote={project.privateNote} />
      {review !== null && <ReviewSection panel={review} />}
      {publication !== null && <PublicationSection panel={publication} />}
      {journal !== null && directory !== null && (
        <ProjectJournal reference={reference} {...journal} directory={directory} />
      )}
    </div>
  );
}
