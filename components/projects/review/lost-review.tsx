import { PageTitle } from "@/components/ui/page-title";
import { ReviewForm } from "./review-form";

/**
 * The answer, without JavaScript, to a step sent after the session has ended or the project has gone: the page can no
 * longer be shown, what was typed in it is given back all the same.
 */
export function LostReview({ reference }: { readonly reference: string }) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle
        title="Instruction du projet"
        lead="Le projet ne peut pas être affiché&nbsp;: votre session a expiré, ou il n’est plus visible pour vous."
      />
      <ReviewForm reference={reference} project={null} />
    </div>
  );
}
