import type { Metadata } from "next";
import { LostStrategyComment } from "@/components/strategies/comments/lost-comment";
import { StrategyCommentForm } from "@/components/strategies/comments/strategy-comment-form";
import { StrategyThreadCard } from "@/components/strategies/comments/thread-card";
import { ThreadFilter } from "@/components/strategies/comments/thread-filter";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { NEW_COMMENT_ANCHOR } from "@/lib/features/comments/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { STRATEGY_THREADS_PER_PAGE } from "@/lib/features/strategies/comments/constants";
import {
  aboutLabel,
  commentsReaders,
  STRATEGY_COMMENT_REFUSALS,
} from "@/lib/features/strategies/comments/labels";
import { loadStrategyComments } from "@/lib/features/strategies/comments/loaders";
import { strategyCommentListPath } from "@/lib/features/strategies/comments/routes";
import { aboutObjective, aboutToken, PARTS, WHOLE } from "@/lib/features/strategies/comments/rules";
import { strategyCommentsPath, strategyPath } from "@/lib/features/strategies/routes";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export const metadata: Metadata = { title: "Commentaires de la stratégie" };

export default async function StrategyCommentsPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/commentaires">) {
  const { slug } = await params;
  const formPath = `${strategyCommentsPath(slug)}#${NEW_COMMENT_ANCHOR}`;
  const found = await loadStrategyComments(slug, await searchParams);
  if (found === null)
    return <LostStrategyComment slug={slug} threadId={null} correctedId={null} path={formPath} />;
  const { place, reader, about, isOpenOnly, threads, total, page, people, creationKey } = found;
  const options = [
    ...PARTS.map((part) => ({ token: aboutToken(part), label: aboutLabel(part, "") })),
    ...place.objectives.map(({ key, title }) => ({
      token: aboutToken(aboutObjective(key)),
      label: aboutLabel(aboutObjective(key), title),
    })),
  ];
  const name = withoutArticle(place.territory.programmeName);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Territoires", href: territoriesPath },
          { label: name, href: territoryPath(slug) },
          { label: "Stratégie", href: strategyPath(slug) },
        ]}
        current="Commentaires"
      />
      <PageTitle
        help={guidePath("commenter-une-strategie")}
        title="Commentaires de la stratégie"
        lead={name}
      />
      <div className="flex flex-col gap-10">
        <p className="m-0">{commentsReaders(reader.isTerritory, place.wasShared)}</p>
        <section aria-labelledby="fils-titre" className="flex flex-col gap-6">
          <h2 className="fr-h4 m-0" id="fils-titre">
            Échanges ({total})
          </h2>
          <ThreadFilter slug={slug} options={options} about={about} isOpenOnly={isOpenOnly} />
          {total === 0 && <p className="m-0">Aucun échange ici pour le moment.</p>}
          <ul className="fr-raw-list m-0 flex flex-col gap-8 p-0">
            {threads.map((thread) => (
              <StrategyThreadCard key={thread.root.id} slug={slug} thread={thread} reader={reader} />
            ))}
          </ul>
          <Pagination
            page={page}
            pageCount={Math.ceil(total / STRATEGY_THREADS_PER_PAGE)}
            hrefOf={(n) => strategyCommentListPath(slug, { about, isOpenOnly, page: n })}
          />
        </section>
        <section id={NEW_COMMENT_ANCHOR} aria-labelledby="nouveau-titre">
          <h2 className="fr-h4" id="nouveau-titre">
            Écrire un commentaire
          </h2>
          {reader.mayWrite ? (
            <StrategyCommentForm
              // Another part asked for is another choice.
              key={about === null ? "" : aboutToken(about)}
              slug={slug}
              path={formPath}
              threadId={null}
              corrected={null}
              parts={{ options, chosen: aboutToken(about ?? WHOLE) }}
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
