import type { Metadata } from "next";
import { AudienceLine } from "@/components/comments/audience-line";
import { CommentForm } from "@/components/comments/comment-form";
import { LostComment } from "@/components/comments/lost-comment";
import { ThreadComments } from "@/components/comments/thread-comments";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { answerCountLabel, COMMENT_EVENT_LABELS, COMMENT_REFUSALS } from "@/lib/features/comments/labels";
import { loadThreadPage } from "@/lib/features/comments/loaders";
import {
  ANSWER_ANCHOR,
  commentsPagePath,
  commentsPath,
  correctCommentPath,
  threadPath,
} from "@/lib/features/comments/routes";
import { parseCommentParameters, parseThreadId } from "@/lib/features/comments/schema";
import { isAnswerAlone } from "@/lib/features/projects/loaders";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";

type Props = PageProps<"/projets/[reference]/commentaires/[threadId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Fil de commentaires – ${(await params).reference}` };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const { reference, threadId } = await params;
  const parameters = parseCommentParameters(await searchParams);
  const id = parseThreadId(threadId) ?? 0;
  const answerPath = `${threadPath(reference, id)}#${ANSWER_ANCHOR}`;
  if (await isAnswerAlone(reference)) {
    const { corrected } = parameters;
    const path = corrected === null ? answerPath : correctCommentPath(reference, id, corrected);
    return <LostComment reference={reference} threadId={id} correctedId={corrected} path={path} />;
  }
  const found = await loadThreadPage(reference, threadId, parameters, new Date());
  const { project, reader, thread, page, pageCount, people, creationKey } = found;
  const { root, answerCount } = thread;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
          { label: "Commentaires", href: commentsPath(reference) },
        ]}
        current={`Fil de ${root.authorName}`}
      />
      <PageTitle title={`Fil de ${root.authorName}`} lead={project.title || reference} />
      <div className="flex flex-col gap-6">
        {parameters.event !== null && (
          <Alert severity="success" role="status" small>
            {COMMENT_EVENT_LABELS[parameters.event]}
          </Alert>
        )}
        <AudienceLine audience={root.audience} isTerritory={reader.isTerritory} />
        <p className="m-0 text-ink-muted">{answerCountLabel(answerCount)}</p>
        <ThreadComments page={found} />
        <Pagination
          page={page}
          pageCount={pageCount}
          hrefOf={(n) => commentsPagePath(threadPath(reference, root.id), n)}
        />
        <section id={ANSWER_ANCHOR} aria-labelledby="repondre-titre">
          <h2 className="fr-h4" id="repondre-titre">
            Répondre
          </h2>
          {reader.audiences.includes(root.audience) ? (
            <CommentForm
              reference={reference}
              path={answerPath}
              threadId={root.id}
              corrected={null}
              audiences={[root.audience]}
              isTerritory={reader.isTerritory}
              people={people}
              creationKey={creationKey}
            />
          ) : (
            <p className="m-0">{COMMENT_REFUSALS.forbidden}</p>
          )}
        </section>
      </div>
    </div>
  );
}
