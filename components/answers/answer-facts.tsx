import type { ReactNode } from "react";
import { offerInWords, REFUSAL_REASON_LABELS } from "@/lib/features/answers/labels";
import type { Answer } from "@/lib/features/answers/types";
import { schemePath } from "@/lib/features/schemes/routes";
import { formatDate, formatInstantDay, formatMoney } from "@/lib/kernel/format";

/** What was answered, and what became of it. */
export function AnswerFacts({ answer }: { readonly answer: Answer }) {
  const { scheme, words, requestedOn, grantedCents, grantedOn, paidCents, paidOn } = answer;
  const facts: (readonly [string, ReactNode])[] = [
    ["Partenaire", answer.organisationName],
    ["Répondu le", formatInstantDay(answer.createdAt)],
    ...(answer.kind === "proposal"
      ? [
          ["Proposition", offerInWords(answer)] as const,
          ["Sur l’enveloppe de", String(answer.budgetYear)] as const,
        ]
      : []),
    ...(scheme === null ? [] : [["Dispositif", <SchemeLink key="scheme" {...scheme} />] as const]),
    ...(words?.refusalReason ? [["Motif", REFUSAL_REASON_LABELS[words.refusalReason]] as const] : []),
    ...(requestedOn === null ? [] : [["Demande déposée le", formatDate(requestedOn)] as const]),
    ...(grantedCents === null || grantedOn === null
      ? []
      : [["Accordé", `${formatMoney(grantedCents)}, le ${formatDate(grantedOn)}`] as const]),
    ...(paidCents === null || paidOn === null
      ? []
      : [["Versé", `${formatMoney(paidCents)}, au ${formatDate(paidOn)}`] as const]),
  ];
  return (
    <dl className="m-0 grid grid-cols-1 gap-4 p-0 md:grid-cols-2">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="fr-text--sm m-0 text-ink-muted">{label}</dt>
          <dd className="m-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
      {words !== null && words.text !== "" && (
        <div className="md:col-span-2">
          <dt className="fr-text--sm m-0 text-ink-muted">
            {answer.kind === "proposal" ? "Conditions" : "Ses mots"}
          </dt>
          <dd className="m-0 whitespace-pre-line wrap-anywhere">{words.text}</dd>
        </div>
      )}
    </dl>
  );
}

const SchemeLink = ({ slug, name }: { readonly slug: string; readonly name: string }) => (
  <a href={schemePath(slug)}>{name}</a>
);
