import { formatNumber } from "@/lib/kernel/format";
import { nameOfInput } from "../../form/labels";
import { PROJECT_FIELD_LABELS } from "../../labels";
import type { CostLineValues, FundingLineValues } from "./types";

export const COST_INPUT_LABELS: Record<keyof CostLineValues, string> = {
  nature: "Nature de la dépense",
  label: "Libellé",
  amount: "Montant en euros",
};

export const FUNDING_INPUT_LABELS: Record<keyof FundingLineValues, string> = {
  funder: "Financeur",
  funderName: "Autre financeur",
  detail: "Fonds ou dispositif",
  nature: "Nature du financement",
  state: "État",
  amount: "Montant envisagé ou demandé, en euros",
  requestedOn: "Demandé le",
  granted: "Montant accordé, en euros",
  grantedOn: "Accordé le",
  paid: "Montant versé, en euros",
  paidOn: "Versé le",
  refusedOn: "Refusé le",
  refusalReason: "Motif du refus",
  answer: "Réponse du partenaire",
};

export const AGREED_LINE =
  "Ligne convenue avec le partenaire\u00A0: ses étapes la mettent à jour. Ce que vous y changez est gardé, et l’écart est montré aux deux.";
export const TWO_FUNDERS = "Choisissez un financeur dans la liste, ou écrivez son nom\u00A0: pas les deux";
export const SUM_TOO_LARGE = "La somme des dépenses dépasse 999\u202F999\u202F999\u202F999,99\u00A0€";

export function tooManyRows(count: number, limit: number): string {
  return `${formatNumber(count)}\u00A0lignes\u00A0; la limite est de ${formatNumber(limit)}`;
}

const isKeyOf = <Names extends Record<string, string>>(
  names: Names,
  key: string,
): key is keyof Names & string => Object.hasOwn(names, key);

/** What the summary of errors calls an input: `funding-1-granted` is « Financement 2, montant accordé, en euros ». */
export function nameOfFinancingInput(name: string): string {
  const [, row, position, input = ""] = /^(cost|funding)-(\d+)-(\w+)$/.exec(name) ?? [];
  const rank = Number(position) + 1;
  if (row === "cost" && isKeyOf(COST_INPUT_LABELS, input))
    return `Dépense ${rank}, ${COST_INPUT_LABELS[input].toLowerCase()}`;
  if (row === "funding" && isKeyOf(FUNDING_INPUT_LABELS, input))
    return `Financement ${rank}, ${FUNDING_INPUT_LABELS[input].toLowerCase()}`;
  if (name === "choice-totalCost") return PROJECT_FIELD_LABELS.totalCost;
  return nameOfInput(name);
}
