import type { Metadata } from "next";
import { LostStrategyComment } from "@/components/strategies/comments/lost-comment";
import { SettleButton } from "@/components/strategies/comments/settle-button";
import { StrategyCommentForm } from "@/components/strategies/comments/strategy-comment-form";
import { StrategyThreadComments } from "@/components/strategies/comments/thread-comments";
import { StrategyBreadcrumb } from "@/components/strategies/strategy-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { answerCountLabel, COMMENT_EVENT_LABELS } from "@/lib/features/comments/labels";
import { ANSWER_ANCHOR, commentsPagePath } from "@/lib/features/comments/routes";
import { parseCommentParameters, parseThreadId } from "@/lib/features/comments/schema";
import { SETTLING_COMMANDS } from "@/lib/features/strategies/comments/constants";
import {
  aboutLabel,
  commentsReaders,
  SETTLED_NOTICES,
  STRATEGY_COMMENT_REFUSALS,
  threadStateLabel,
} from "@/lib/features/strategies/comments/labels";
import { loadStrategyThread } from "@/lib/features/strategies/comments/loaders";
import {
  correctStrategyCommentPath,
  STRATEGY_COMMENT_PARAMETERS,
  strategyThreadPath,
} from "@/lib/features/strategies/comments/routes";
import { strategyCommentsPath } from "@/lib/features/strategies/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export const metadata: Metadata = { title: "Échange sur la stratégie" };

export default async function StrategyThreadPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/commentaires/[fil]">) {
  const { slug, fil } = await params;
  const given = await searchParams;
  const asked = parseCommentParameters(given);
  const id = parseThreadId(fil) ?? 0;
  const answerPath = `${strategyThreadPath(slug, id)}#${ANSWER_ANCHOR}`;
  const found = await loadStrategyThread(slug, fil, given, new Date());
  if (found === null) {
    const { corrected } = asked;
    const path = corrected === null ? answerPath : correctStrategyCommentPath(slug, id, corrected);
    return <LostStrategyComment slug={slug} threadId={id} correctedId={corrected} path={path} />;
  }
  const { place, reader, thread, page, pageCount, people, creationKey } = found;
  const { root, about, objectiveTitle, settled } = thread;
  const isSettled = settled !== null;
  const done = SETTLING_COMMANDS.find((command) => command === given[STRATEGY_COMMENT_PARAMETERS.settled]);
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb
        territory={place.territory}
        below={[{ label: "Commentaires", href: strategyCommentsPath(slug) }]}
        current={`Échange de ${root.authorName}`}
      />
      <PageTitle
        title={aboutLabel(about, objectiveTitle)}
        lead={`Échange sur la stratégie – ${withoutArticle(place.territory.programmeName)}`}
        badges={<Badge severity={isSettled ? "neutral" : "info"}>{threadStateLabel(thread)}</Badge>}
      />
      <div className="flex flex-col gap-6">
        {asked.event !== null && (
          <Alert severity="success" role="status" small>
            {COMMENT_EVENT_LABELS[asked.event]}
          </Alert>
        )}
        {done !== undefined && isSettled === (done === "settle") && (
          <Alert severity="success" role="status" small>
            {SETTLED_NOTICES[done]}
          </Alert>
        )}
        <p className="m-0">{commentsReaders(reader.isTerritory, place.wasShared)}</p>
        <p className="m-0 text-ink-muted">{answerCountLabel(thread.answerCount)}</p>
        <StrategyThreadComments page={found} />
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefOf={(n) => commentsPagePath(strategyThreadPath(slug, root.id), n)}
        />
        {reader.mayWrite && (
          <SettleButton key={String(isSettled)} slug={slug} threadId={root.id} isSettled={isSettled} />
        )}
        <section id={ANSWER_ANCHOR} aria-labelledby="repondre-titre">
          <h2 className="fr-h4" id="repondre-titre">
            Répondre
          </h2>
          {reader.mayWrite ? (
            <StrategyCommentForm
              // Sent, the next answer is another one.
              key={`${asked.comment ?? ""} ${thread.answerCount}`}
              slug={slug}
              path={answerPath}
              threadId={root.id}
              corrected={null}
              parts={null}
              people={people}
              creationKey={creationKey}
            />
          ) : (
            <p className="m-0">{STRATEGY_COMMENT_REFUSALS.forbidden}</p>
          )}
        </section>
      </div>
    </div>
  );
}
