import { formatDate, formatMoney } from "@/lib/kernel/format";
import { normaliseLabel } from "../rules";
import type { Aid } from "../schema";
import { RECURRENCES } from "../vocabulary/constants";

export const OPERATOR_NOT_SAID = "Opérateur non précisé par la source";
export const CHARGED_WARNING = "Cette aide est payante, d’après la source.";

const percent = (rate: number) => `${String(rate).replace(".", ",")}\u00A0%`;
const euros = (amount: number) => formatMoney(Math.round(amount * 100));

/** Rates, amounts and the source's own comment, in one paragraph. */
export function amountInWords(aid: Aid): string {
  const { subvention_rate_lower_bound: from, subvention_rate_upper_bound: to } = aid;
  const parts: string[] = [];
  if (from != null && to != null && from !== to)
    parts.push(`Taux de subvention de ${percent(from)} à ${percent(to)}.`);
  else if (to != null) parts.push(`Taux de subvention de ${percent(to)} au plus.`);
  else if (from != null) parts.push(`Taux de subvention d’au moins ${percent(from)}.`);
  if (aid.loan_amount != null) parts.push(`Prêt jusqu’à ${euros(aid.loan_amount)}.`);
  if (aid.recoverable_advance_amount != null)
    parts.push(`Avance récupérable jusqu’à ${euros(aid.recoverable_advance_amount)}.`);
  const comment = aid.subvention_comment?.trim() ?? "";
  if (comment !== "") parts.push(/[.!?…]$/.test(comment) ? comment : `${comment}.`);
  return parts.join(" ");
}

const RECURRENCE_SENTENCES = {
  oneoff: "Aide ponctuelle.",
  ongoing: "Aide permanente.",
  recurring: "Aide récurrente.",
} as const;

/** What its dates do not say by themselves. */
export function noteInWords(aid: Aid): string {
  const recurrence = RECURRENCES[normaliseLabel(aid.recurrence ?? "")];
  const parts: string[] = [];
  if (recurrence !== undefined) parts.push(RECURRENCE_SENTENCES[recurrence]);
  else if (aid.submission_deadline == null) parts.push("Sans date de clôture dans la source.");
  if (aid.predeposit_date != null)
    parts.push(`Pré-dépôt des dossiers jusqu’au ${formatDate(aid.predeposit_date)}.`);
  if (aid.is_live === false) parts.push("La source ne la donne pas pour ouverte.");
  return parts.join(" ");
}
