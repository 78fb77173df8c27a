import { formatCount, formatMoney, formatShare } from "@/lib/kernel/format";
import { FUNDING_NATURE_LABELS } from "../labels";
import { MAX_PUBLIC_PERCENT } from "./constants";
import type { PlanFigures, PlanWarning } from "./types";

export type PlanTerm = { readonly label: string; readonly value: string; readonly definition: string };

const UNKNOWN = "Inconnu";
const money = (cents: number | null) => (cents === null ? UNKNOWN : formatMoney(cents));
const share = (part: number | null) => (part === null ? UNKNOWN : formatShare(part));

export type TotalSource = "costLines" | "form";

const TOTAL_DEFINITIONS: Record<TotalSource, string> = {
  costLines: "Somme des dépenses ci-dessous.",
  form: "Montant saisi dans le formulaire du projet, faute de dépenses détaillées.",
};

/** Every figure of the plan, and in one line what it is made of. */
export function planTerms(figures: PlanFigures, source: TotalSource): PlanTerm[] {
  return [
    { label: "Coût total", value: money(figures.total), definition: TOTAL_DEFINITIONS[source] },
    {
      label: "Part du porteur",
      value: money(figures.ownShare),
      definition:
        "Coût total moins ce qui est envisagé, demandé ou accordé par d’autres\u00A0; apports en fonds propres compris.",
    },
    {
      label: "Envisagé",
      value: money(figures.envisaged),
      definition: "Financements pressentis, pas encore demandés.",
    },
    {
      label: "Demandé",
      value: money(figures.asked),
      definition: "Financements demandés, accordés ou versés, au montant de la demande.",
    },
    {
      label: "Obtenu",
      value: money(figures.granted),
      definition: "Financements accordés ou versés, au montant accordé.",
    },
    { label: "Dont versé", value: money(figures.paid), definition: "Sommes déjà reçues." },
    {
      label: "Refusé",
      value: money(figures.refused),
      definition: "Demandes refusées\u00A0: elles ne comptent dans aucun autre total.",
    },
    {
      label: "Reste à financer",
      value: money(figures.remaining),
      definition: "Coût total moins les financements obtenus.",
    },
    {
      label: "Couverture",
      value: share(figures.coverage),
      definition: "Financements obtenus, rapportés au coût total.",
    },
    {
      label: "Part publique",
      value: `${figures.undecidedLines > 0 && figures.publicShare !== null ? "Au moins " : ""}${share(figures.publicShare)}`,
      definition: `Subventions de financeurs publics, attendues ou obtenues, rapportées au coût total moins les dons privés. Ni prêts, ni avances.${undecided(figures.undecidedLines)}`,
    },
  ];
}

const undecided = (count: number) =>
  count === 0
    ? ""
    : ` ${formatCount(count, "ligne n’est pas comptée", "lignes ne sont pas comptées")}, faute de nature ou de financeur de l’annuaire.`;

export type WarningText = {
  readonly title: string;
  readonly text: string;
  /** Where the rule comes from. */
  readonly source: string;
};

const CONSISTENCY = "contrôle de cohérence de cet outil.";

/** `nameOf`: the funder of a line, by its position. */
export function warningText(warning: PlanWarning, nameOf: (position: number) => string): WarningText {
  switch (warning.kind) {
    case "unbalanced":
      return warning.differenceCents < 0
        ? {
            title: "Le plan n’est pas équilibré",
            text: `Il manque ${formatMoney(-warning.differenceCents)} de financements, apport du porteur compris, pour atteindre le coût total.`,
            source: CONSISTENCY,
          }
        : {
            title: "Le plan n’est pas équilibré",
            text: `Les financements dépassent le coût total de ${formatMoney(warning.differenceCents)}.`,
            source:
              "contrôle de cohérence de cet outil. Pour une subvention d’investissement de l’État, les aides publiques ne peuvent dépasser la dépense subventionnable (décret n°\u00A02018-514 du 25\u00A0juin 2018, article\u00A010).",
          };
    case "sameSchemeTwice":
      return {
        title: "Un même financement semble inscrit deux fois",
        text: `${nameOf(warning.positions[0] ?? 0)}, pour le même dispositif\u00A0: lignes ${warning.positions.map((position) => position + 1).join(", ")}.`,
        source: CONSISTENCY,
      };
    case "publicShare":
      return {
        title: `La part publique dépasse ${MAX_PUBLIC_PERCENT}\u00A0%`,
        text: `Elle est ${warning.isAtLeast ? "d’au moins " : "de "}${formatShare(warning.share)}. Une collectivité maître d’ouvrage d’un investissement en finance en principe 20\u00A0% au moins. La règle a des exceptions\u00A0: rénovation urbaine, monuments protégés, calamités publiques, outre-mer, dérogation du préfet…`,
        source: "code général des collectivités territoriales, article\u00A0L.\u00A01111-10, III.",
      };
    case "paidAboveGranted":
      return {
        title: "Un montant versé dépasse le montant accordé",
        text: `${nameOf(warning.position)}, ligne ${warning.position + 1}\u00A0: ${formatMoney(warning.excessCents)} de plus.`,
        source: CONSISTENCY,
      };
    case "grantedAboveAsked":
      return {
        title: "Un montant accordé dépasse le montant demandé",
        text: `${nameOf(warning.position)}, ligne ${warning.position + 1}\u00A0: ${formatMoney(warning.excessCents)} de plus.`,
        source: CONSISTENCY,
      };
  }
}

export const GUARANTEE_NOTE = `${FUNDING_NATURE_LABELS.guarantee}\u00A0: elle n’apporte pas d’argent, et ne compte dans aucun total.`;
