import { PageTitle } from "@/components/ui/page-title";
import { STATE_NOT_SHOWN } from "@/lib/features/strategies/life/labels";
import { StrategyCommentForm } from "./strategy-comment-form";

export type LostStrategyCommentProps = {
  readonly slug: string;
  readonly threadId: number | null;
  /** Null for a new comment. */
  readonly correctedId: number | null;
  readonly path: string;
};

/** The answer, without JavaScript, to a comment sent after the session has ended or the strategy is no longer to be read. */
export function LostStrategyComment({ slug, threadId, correctedId, path }: LostStrategyCommentProps) {
  return (
    <div className="fr-container pt-8 pb-16">
      <PageTitle title="Commentaires de la stratégie" lead={STATE_NOT_SHOWN} />
      <StrategyCommentForm
        slug={slug}
        path={path}
        threadId={threadId}
        corrected={correctedId === null ? null : { id: correctedId, body: "" }}
        parts={null}
        people={[]}
        creationKey=""
      />
    </div>
  );
}
