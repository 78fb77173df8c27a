import type { Metadata } from "next";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { AskForm } from "@/components/projects/review/opinions/ask-form";
import { OpinionItem } from "@/components/projects/review/opinions/opinion-item";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { withdrawOpinionAction } from "@/lib/features/projects/review/opinions/actions";
import { OPINION_INPUTS, USUAL_DELAY_DAYS } from "@/lib/features/projects/review/opinions/constants";
import {
  NOT_SUBMITTED_ANY_MORE,
  ONLY_REVIEWERS_ASK,
  OPINION_NOTICE_LABELS,
  opinionCountSentence,
} from "@/lib/features/projects/review/opinions/labels";
import { loadOpinionNotice, loadProjectOpinions } from "@/lib/features/projects/review/opinions/loaders";
import { countOpinions, decideAnswer, presentOpinions } from "@/lib/features/projects/review/opinions/rules";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { addDays, parisDay } from "@/lib/kernel/dates";
import { formatShortDate } from "@/lib/kernel/format";

type Props = PageProps<"/projets/[reference]/avis">;

export const metadata: Metadata = { title: "Avis sur un projet" };

export default async function ProjectOpinionsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const today = parisDay(new Date());
  const usualDay = formatShortDate(addDays(today, USUAL_DELAY_DAYS));
  const page = await loadProjectOpinions(reference);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Demander un avis" lead={`Projet ${reference}`} />
        <AskForm
          reference={reference}
          people={{ reviewers: [], partners: [] }}
          readerId={null}
          creationKey=""
          usualDay={usualDay}
        />
      </div>
    );
  const { title, opinions, people, readerId, mayAsk, isSubmitted, creationKey } = page;
  const notice = await loadOpinionNotice(searchParams);
  const counted = opinionCountSentence(countOpinions(presentOpinions(opinions, isSubmitted), today));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Avis"
      />
      <PageTitle
        title="Avis sur le projet"
        lead={title || reference}
        actions={
          <a className="fr-btn fr-btn--secondary" href={projectReviewPath(reference)}>
            Revenir à l’instruction
          </a>
        }
      />
      <div className="flex flex-col gap-10">
        {notice !== null && (
          <Alert severity="success" role="status" small>
            {OPINION_NOTICE_LABELS[notice]}
          </Alert>
        )}
        <section aria-labelledby="avis-liste" className="flex flex-col gap-4">
          <h2 className="fr-h4 m-0" id="avis-liste">
            Avis demandés ({opinions.length})
          </h2>
          <p className="m-0">{counted ?? "Aucun avis n’est attendu ni rendu"}.</p>
          <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
            {opinions.map((opinion) => (
              <li
                key={opinion.id}
                className="flex flex-col gap-3 border-0 border-l-2 border-solid border-line pl-4"
              >
                <OpinionItem opinion={opinion} today={today} />
                {mayAsk && decideAnswer(opinion).ok && (
                  <ConfirmationForm
                    action={withdrawOpinionAction}
                    values={{ [OPINION_INPUTS.reference]: reference, [OPINION_INPUTS.opinionId]: opinion.id }}
                    refusedTitle="La demande n’est pas retirée"
                    button={`Retirer la demande à ${opinion.askedName}`}
                    isSecondary
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="avis-demande" className="flex flex-col gap-4">
          <h2 className="fr-h4 m-0" id="avis-demande">
            Demander un avis
          </h2>
          <p className="m-0">
            Un partenaire lit le projet tel qu’il est transmis, sans sa note privée ni ses contacts, tant que
            l’avis est demandé et que l’instruction dure.
          </p>
          {mayAsk && isSubmitted ? (
            <AskForm
              reference={reference}
              people={people}
              readerId={readerId}
              creationKey={creationKey}
              usualDay={usualDay}
            />
          ) : (
            <p className="m-0">{mayAsk ? NOT_SUBMITTED_ANY_MORE : ONLY_REVIEWERS_ASK}</p>
          )}
        </section>
      </div>
    </div>
  );
}
