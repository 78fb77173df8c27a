import { PublicationForm } from "@/components/projects/publication/publication-form";
import { ReviewForm } from "@/components/projects/review/review-form";
import { PageTitle } from "@/components/ui/page-title";
import { PROJECT_NOT_SHOWN } from "@/lib/features/projects/labels";

/**
 * The answer, without JavaScript, to a form sent after the session has ended or the project has gone, or while the
 * database is away: the page cannot be shown, what was typed or ticked in it is given back all the same. Of the two forms, only the one that was
 * sent draws anything.
 */
export function LostAnswer({ reference }: { readonly reference: string }) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle title={`Projet ${reference}`} lead={PROJECT_NOT_SHOWN} />
      <ReviewForm reference={reference} project={null} />
      <PublicationForm reference={reference} panel={null} />
    </div>
  );
}
