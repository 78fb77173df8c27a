import type { Metadata } from "next";
import { CommentForm } from "@/components/comments/comment-form";
import { LostComment } from "@/components/comments/lost-comment";
import { ThreadCard } from "@/components/comments/thread-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { THREADS_PER_PAGE } from "@/lib/features/comments/constants";
import { COMMENT_REFUSALS } from "@/lib/features/comments/labels";
import { loadCommentsPage, loadCommentsTitle } from "@/lib/features/comments/loaders";
import { commentsPagePath, commentsPath, NEW_COMMENT_ANCHOR } from "@/lib/features/comments/routes";
import { parseCommentParameters } from "@/lib/features/comments/schema";
import { isAnswerAlone } from "@/lib/features/projects/loaders";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]/commentaires">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  if (await isAnswerAlone(reference)) return { title: `Commentaires – ${reference}` };
  return { title: `Commentaires – ${await loadCommentsTitle(reference)}` };
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const formPath = `${commentsPath(reference)}#${NEW_COMMENT_ANCHOR}`;
  if (await isAnswerAlone(reference))
    return <LostComment reference={reference} threadId={null} correctedId={null} path={formPath} />;
  const asked = parseCommentParameters(await searchParams);
  const found = await loadCommentsPage(reference, asked.page);
  const { project, reader, threads, total, page, people, creationKey } = found;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Commentaires"
      />
      <PageTitle title="Commentaires" lead={project.title || reference} />
      <div className="flex flex-col gap-10">
        <section id={NEW_COMMENT_ANCHOR} aria-labelledby="nouveau-titre">
          <h2 className="fr-h4" id="nouveau-titre">
            Écrire un commentaire
          </h2>
          {reader.audiences.length === 0 ? (
            <p className="m-0">{COMMENT_REFUSALS.forbidden}</p>
          ) : (
            <CommentForm
              reference={reference}
              path={formPath}
              threadId={null}
              corrected={null}
              audiences={reader.audiences}
              isTerritory={reader.isTerritory}
              people={people}
              creationKey={creationKey}
            />
          )}
        </section>
        <section aria-labelledby="fils-titre">
          <h2 className="fr-h4" id="fils-titre">
            Fils ({total})
          </h2>
          {total === 0 && <p>Aucun commentaire que vous puissiez lire.</p>}
          <ul className="fr-raw-list m-0 flex flex-col gap-8 p-0">
            {threads.map((thread) => (
              <ThreadCard key={thread.root.id} reference={reference} thread={thread} reader={reader} />
            ))}
          </ul>
        </section>
        <Pagination
          page={page}
          pageCount={Math.ceil(total / THREADS_PER_PAGE)}
          hrefOf={(n) => commentsPagePath(commentsPath(reference), n)}
        />
      </div>
    </div>
  );
}
