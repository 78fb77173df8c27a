import type { Metadata } from "next";
import Link from "next/link";
import { AnswerCard } from "@/components/answers/answer-card";
import { AnswerFilters } from "@/components/answers/answer-filters";
import { AskedTable } from "@/components/answers/asked-table";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { loadAnswers } from "@/lib/features/answers/list/loaders";
import { ASKED_ANCHOR, answerListPath } from "@/lib/features/answers/list/routes";
import { partnersViewPath } from "@/lib/features/dashboard/partners/routes";
import { envelopesPath } from "@/lib/features/envelopes/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Réponses des partenaires" };

export default async function AnswersPage({ searchParams }: PageProps<"/reponses">) {
  const { view, list, choices, asked, asks, isPartner, today } = await loadAnswers(await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Réponses" />
      <PageTitle
        help={guidePath(isPartner ? "repondre-a-un-projet" : "decider-d-une-proposition")}
        title="Réponses des partenaires"
        lead={
          isPartner
            ? "Celles de votre organisation."
            : "Ce que les partenaires répondent aux projets acceptés."
        }
        actions={
          asks !== null && (
            <>
              <Link className="fr-btn fr-btn--secondary" href={envelopesPath} prefetch={false}>
                Enveloppes
              </Link>
              {asks === "partners" && (
                <Link className="fr-btn fr-btn--secondary" href={partnersViewPath} prefetch={false}>
                  Partenaires et dispositifs
                </Link>
              )}
            </>
          )
        }
      />
      <div className="flex flex-col gap-8">
        {view.ignored.length > 0 && (
          <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
            <ul>
              {view.ignored.map((words) => (
                <li key={words} className="break-words">
                  {words}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {asks !== null && asked.length > 0 && (
          <section className="flex flex-col gap-4" aria-labelledby={ASKED_ANCHOR}>
            <h2 className="fr-h4 m-0" id={ASKED_ANCHOR}>
              Demandes sans réponse ({asked.length})
            </h2>
            <p className="m-0">
              {isPartner
                ? "Le plan de financement de ces projets acceptés vous demande une somme, et vous n’avez pas répondu."
                : "Le plan de financement de ces projets acceptés demande une somme à un partenaire, qui n’a pas répondu."}
            </p>
            <AskedTable lines={asked} mayAnswer={isPartner} />
          </section>
        )}
        <section className="flex flex-col gap-4" aria-labelledby="liste-reponses">
          <h2 className="fr-h4 m-0" id="liste-reponses">
            {formatCount(list.total, "réponse", "réponses")}
          </h2>
          <AnswerFilters view={view} choices={choices} />
          {list.answers.length === 0 && <p className="m-0">Aucune réponse ne correspond.</p>}
          <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
            {list.answers.map((answer) => (
              <AnswerCard
                key={answer.id}
                reference={answer.reference}
                answer={answer}
                today={today}
                name={`${answer.projectTitle || answer.reference} (${withoutArticle(answer.territoryName)})${isPartner ? "" : `\u00A0: ${answer.organisationName}`}`}
              />
            ))}
          </ul>
          <Pagination
            page={view.page}
            pageCount={list.pageCount}
            hrefOf={(page) => answerListPath(view, page)}
          />
        </section>
      </div>
    </div>
  );
}
