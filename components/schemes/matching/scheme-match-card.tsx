import Link from "next/link";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { Badge } from "@/components/ui/badge";
import type { Answer } from "@/lib/features/schemes/criteria/matching/types";
import { shortReason } from "@/lib/features/schemes/criteria/project-page/labels";
import { leafAnswersOf } from "@/lib/features/schemes/criteria/project-page/rules";
import type { SchemeMatch } from "@/lib/features/schemes/criteria/schemes/types";
import { NATURE_LABELS } from "@/lib/features/schemes/labels";
import { schemePath } from "@/lib/features/schemes/routes";
import { schemeState } from "@/lib/features/schemes/rules";
import { formatCount, formatDate } from "@/lib/kernel/format";
import { AnswerList } from "./answer-list";
import { NearMissList } from "./near-miss-list";
import { SchemeVerdictBadge } from "./verdict-badge";

export type SchemeMatchCardProps = {
  readonly match: SchemeMatch;
  readonly today: string;
  readonly editable: { readonly reference: string } | null;
};

/** One scheme for one project: what it answers, why, and what to do next. */
export function SchemeMatchCard({ match: { scheme, match }, today, editable }: SchemeMatchCardProps) {
  const reasons = match.answers.filter(({ verdict }) => verdict === "notMet");
  return (
    <article className="border border-line p-4 sm:p-6">
      <h3 className="fr-h6">
        <Link href={schemePath(scheme.slug)} prefetch={false}>
          {scheme.name}
        </Link>
      </h3>
      <p className="flex flex-wrap gap-2">
        <SchemeVerdictBadge verdict={match.verdict} />
        <SchemeStateBadge scheme={scheme} today={today} />
        {scheme.natures.map((nature) => (
          <Badge key={nature}>{NATURE_LABELS[nature]}</Badge>
        ))}
      </p>
      <div className="flex flex-col gap-4">
        {reasons.length > 0 && (
          <ul className="m-0">
            {reasons.map((answer) => (
              <li key={answer.id} className="wrap-anywhere">
                {shortReason(answer)}
              </li>
            ))}
          </ul>
        )}
        <NearMissList nearMisses={match.nearMisses} editable={editable} />
        <NextStep match={{ scheme, match }} today={today} />
        {match.answers.length > 0 && (
          <details>
            <summary>
              Critère par critère<span className="fr-sr-only"> pour {scheme.name}</span>
              {`\u00A0: ${summaryOf(match.answers)}`}
            </summary>
            <div className="pt-4">
              <AnswerList answers={match.answers} editable={editable} />
            </div>
          </details>
        )}
      </div>
    </article>
  );
}

/** « 3 remplis, 2 à vérifier, 1 non rempli ». */
function summaryOf(answers: readonly Answer[]): string {
  const leaves = leafAnswersOf(answers);
  const count = (wanted: Answer["verdict"]) => leaves.filter(({ verdict }) => verdict === wanted).length;
  const [met, toCheck, notMet] = [count("met"), count("toCheck"), count("notMet")];
  return [
    formatCount(met, "rempli", "remplis"),
    `${toCheck} à vérifier`,
    formatCount(notMet, "non rempli", "non remplis"),
  ].join(", ");
}

/** Where, until when and with whom: what is closed says so, and nothing is said to be open. */
function NextStep({
  match: { scheme, match },
  today,
}: Pick<SchemeMatchCardProps, "today"> & { readonly match: Pick<SchemeMatch, "scheme" | "match"> }) {
  const state = schemeState(scheme, today);
  if (state === "closed")
    return (
      <p className="m-0">
        Clos{scheme.closesOn !== null && ` depuis le ${formatDate(scheme.closesOn)}`}&nbsp;: à suivre si{" "}
        {scheme.operator} le rouvre.
      </p>
    );
  if (state === "draftLaw")
    return <p className="m-0">Ce n’est qu’un projet de loi&nbsp;: rien à demander encore.</p>;
  if (match.verdict === "ineligible") return null;
  return (
    <p className="m-0 wrap-anywhere">
      <strong>Ensuite&nbsp;:</strong>{" "}
      {(state === "toConfirm" || state === "gone") &&
        `vérifier auprès de ${scheme.operator} qu’il est ouvert\u00A0; `}
      {scheme.howToApply === ""
        ? `s’adresser à ${scheme.operator}.`
        : `${scheme.howToApply.charAt(0).toLocaleLowerCase("fr")}${scheme.howToApply.slice(1)}`}
      {scheme.closesOn !== null && ` Jusqu’au ${formatDate(scheme.closesOn)}.`}
      {scheme.url !== null && (
        <>
          {" "}
          <a href={scheme.url} rel="noopener external" target="_blank">
            Page du dispositif<span className="fr-sr-only"> {scheme.name} – nouvelle fenêtre</span>
          </a>
        </>
      )}
    </p>
  );
}
