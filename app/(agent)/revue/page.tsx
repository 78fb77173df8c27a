import type { Metadata } from "next";
import Link from "next/link";
import { AnsweredAlert } from "@/components/quarterly/answered-alert";
import { QuarterLinks } from "@/components/quarterly/quarter-links";
import { ReviewProgress } from "@/components/quarterly/review-progress";
import { ReviewedTable } from "@/components/quarterly/reviewed-table";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { LIVE_DEFINITION, monthsLabel, quarterLabel, sentLabel } from "@/lib/features/quarterly/labels";
import { loadReviewOverview } from "@/lib/features/quarterly/loaders";
import { answerPath, reportPath, sendPath } from "@/lib/features/quarterly/routes";
import { lastSent, nextPending, openRound, progressOf } from "@/lib/features/quarterly/rules";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Revue trimestrielle" };

export default async function QuarterlyReviewPage({ searchParams }: PageProps<"/revue">) {
  const { review, maySend, isJustSent, answered } = await loadReviewOverview(await searchParams);
  const { quarter, territory, projects } = review;
  const progress = progressOf(projects);
  const next = nextPending(projects, null);
  const open = openRound(review);
  const sent = lastSent(review);
  const isWaiting = open !== null && open.answeredCount > 0;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Revue trimestrielle" />
      {isJustSent && sent && (
        <Alert severity="success" role="status" title="La revue est envoyée au ministère">
          <p>
            Elle est datée et ne changera plus. Ce que vous répondrez ensuite ira dans un supplément.{" "}
            <Link href={reportPath(quarter, territory.slug)} prefetch={false}>
              Voir ce qui a été envoyé
            </Link>
          </p>
        </Alert>
      )}
      {answered && <AnsweredAlert {...answered} />}
      <PageTitle
        help={guidePath("faire-la-revue-trimestrielle")}
        title={`Revue trimestrielle, ${quarterLabel(quarter)}`}
        lead={`${withoutArticle(territory.programmeName)}, ${monthsLabel(quarter)}. Un projet après l’autre\u00A0: ce qui est nouveau, ou que rien ne l’est.`}
      />
      <div className="flex flex-col gap-6">
        <section aria-labelledby="avancement">
          <h2 id="avancement" className="fr-h4">
            Où en êtes-vous&nbsp;?
          </h2>
          {projects.length === 0 ? (
            <p>Aucun projet à passer en revue. {LIVE_DEFINITION}</p>
          ) : (
            <>
              <ReviewProgress {...progress} />
              {sent && (
                <p>
                  {sentLabel(sent)}.{" "}
                  <Link href={reportPath(quarter, territory.slug)} prefetch={false}>
                    Voir ce qui a été envoyé
                  </Link>
                </p>
              )}
              <div className="flex flex-wrap gap-4">
                {next !== null && (
                  <Link className="fr-btn" href={answerPath(next)} prefetch={false}>
                    {progress.answered === 0 ? "Commencer la revue" : "Reprendre la revue"}
                  </Link>
                )}
                {isWaiting && (
                  <Link
                    className={`fr-btn ${next === null ? "" : "fr-btn--secondary"}`}
                    href={sendPath}
                    prefetch={false}
                  >
                    {maySend ? "Relire et envoyer" : "Relire"}{" "}
                    {formatCount(open.answeredCount, "réponse", "réponses")}
                  </Link>
                )}
              </div>
            </>
          )}
        </section>
        {projects.length > 0 && (
          <section aria-labelledby="projets">
            <h2 id="projets" className="fr-h4">
              Les projets
            </h2>
            <p>{LIVE_DEFINITION}</p>
            <ReviewedTable projects={projects} now={new Date()} />
          </section>
        )}
        <QuarterLinks review={review} />
      </div>
    </div>
  );
}
