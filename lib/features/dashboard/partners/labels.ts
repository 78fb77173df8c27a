import { REFUSAL_REASON_LABELS } from "@/lib/features/answers/labels";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { formatNumber } from "@/lib/kernel/format";
import { centsAsDecimal } from "@/lib/kernel/money";
import { PARTNER_DEFINITIONS } from "../definitions/partners/labels";
import type { PartnersView } from "./types";

export const PARTNERS_EXPORT_HEADERS = ["Tableau", "Ligne", "Détail", "Chiffre", "Valeur"] as const;

const daysInWords = (days: number | null) => (days === null ? "" : formatNumber(days));

/** The whole view as one long table, as spreadsheets filter it. */
export function partnersTable({ partners, reasons, needs, schemes }: PartnersView): (readonly string[])[] {
  const { partnerAnswers, refusalReasons, uncoveredNeeds, unusedSchemes } = PARTNER_DEFINITIONS;
  return [
    PARTNERS_EXPORT_HEADERS,
    ...partners.flatMap((partner) =>
      (
        [
          ["Intérêts", String(partner.interests)],
          ["Refus", String(partner.refusals)],
          ["Propositions", String(partner.proposals)],
          ["Propositions acceptées", String(partner.agreed)],
          ["Accordé (€)", centsAsDecimal(partner.grantedCents, ",")],
          ["Versé (€)", centsAsDecimal(partner.paidCents, ",")],
          ["Délai médian (jours)", daysInWords(partner.medianDays)],
          ["Délai le plus long (jours)", daysInWords(partner.longestDays)],
          ["Demandes sans réponse", String(partner.unanswered)],
        ] as const
      ).map(([figure, value]) => [partnerAnswers.label, partner.name, "", figure, value]),
    ),
    ...reasons.map(({ reason, answers }) => [
      refusalReasons.label,
      REFUSAL_REASON_LABELS[reason],
      "",
      "Refus",
      String(answers),
    ]),
    ...needs.map(({ kind, territoryName, projects }) => [
      uncoveredNeeds.label,
      NEED_KIND_LABELS[kind],
      territoryName,
      "Projets",
      String(projects),
    ]),
    ...schemes.unused.map(({ name, operator, isClosed }) => [
      unusedSchemes.label,
      name,
      operator,
      "Situation",
      isClosed ? "clos" : "non clos",
    ]),
  ];
}
