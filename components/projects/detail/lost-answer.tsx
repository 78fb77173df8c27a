import { PublicationForm } from "@/components/projects/publication/publication-form";
import { ReviewForm } from "@/components/projects/review/review-form";
import { PageTitle } from "@/components/ui/page-title";

/**
 * The answer, without JavaScript, to a form sent after the session has ended or the project has gone: the page can no
 * longer be shown, what was typed or ticked in it is given back all the same. Of the two forms, only the one that was
 * sent draws anything.
 */
export function LostAnswer({ reference }: { readonly reference: string }) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle
        title={`Projet ${reference}`}
        lead="Le projet ne peut pas être affiché&nbsp;: votre session a expiré, ou il n’est plus visible pour vous."
      />
      <ReviewForm reference={reference} project={null} />
      <PublicationForm reference={reference} panel={null} />
    </div>
  );
}
