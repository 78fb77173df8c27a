import { formatDate, formatMoney, formatNumber } from "@/lib/kernel/format";
import { FUNDING_NATURE_LABELS, NEED_KIND_LABELS, PHASE_LABELS } from "../../projects/labels";
import { APPLICANT_LABELS } from "../labels";
import type {
  Combination,
  CriterionAmount,
  CriterionDate,
  CriterionKind,
  CriterionRate,
  SoughtNature,
  TerritoryKind,
} from "./constants";
import type { TreeRefusal } from "./rules";
import type { CriterionTest, Ground } from "./types";

export type CriteriaRefusal = TreeRefusal | "forbidden" | "notFound";

export const CRITERIA_REFUSALS: Record<CriteriaRefusal, string> = {
  tooManyCriteria: "Soixante critères au plus, groupes compris.",
  tooDeep: "Quatre niveaux de groupes au plus.",
  forbidden: "Les critères d’un dispositif sont tenus par l’administration du programme.",
  notFound: "Ce dispositif n’existe pas.",
};

export const CRITERION_KIND_LABELS: Record<CriterionKind, string> = {
  priority: "Priorité",
  territory: "Territoire",
  territoryKind: "Forme du territoire",
  inQpv: "Dans un QPV",
  nearQpv: "À proximité d’un QPV",
  applicant: "Nature du porteur",
  ownerNamed: "Nom du porteur",
  phase: "Phase",
  amount: "Montant",
  rate: "Part du coût",
  nature: "Nature de financement",
  indicator: "Indicateur",
  date: "Date",
  need: "Besoin",
  keywords: "Mots du projet",
  unknown: "Condition à vérifier",
};

export const COMBINATION_LABELS: Record<Combination, string> = {
  all: "Tous ces critères",
  any: "Au moins un de ces critères",
  not: "Aucun de ces critères",
};

export const TERRITORY_KIND_LABELS: Record<TerritoryKind, string> = {
  METRO: "Métropole",
  CU: "Communauté urbaine",
  CA: "Communauté d’agglomération",
  EPT: "Établissement public territorial",
  COM: "Commune ou paire de communes",
};

export const CRITERION_AMOUNT_LABELS: Record<CriterionAmount, string> = {
  totalCost: "Coût total",
  fundingAsked: "Financements demandés",
  ownShare: "Part du porteur",
  publicMoney: "Subventions publiques attendues",
  gap: "Reste à financer",
};

export const CRITERION_RATE_LABELS: Record<CriterionRate, string> = {
  ownShare: "Part du porteur",
  publicShare: "Part publique",
};

export const CRITERION_DATE_LABELS: Record<CriterionDate, string> = {
  startsOn: "Date de début",
  endsOn: "Date de fin",
};

const AMOUNTS_WANTED: Record<CriterionAmount, string> = {
  totalCost: "un coût total",
  fundingAsked: "des financements demandés",
  ownShare: "une part du porteur",
  publicMoney: "des subventions publiques",
  gap: "un reste à financer",
};
const RATES_WANTED: Record<CriterionRate, string> = {
  ownShare: "une part du porteur",
  publicShare: "une part publique",
};
const DATES_WANTED: Record<CriterionDate, string> = { startsOn: "un début", endsOn: "une fin" };

/** « a, b ou c ». */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ou ${last}`;
}

const quoted = (words: readonly string[]) => oneOf(words.map((word) => `«\u00A0${word}\u00A0»`));

function between<Bound>(from: Bound | null, to: Bound | null, written: (bound: Bound) => string): string {
  if (from === null) return to === null ? "" : ` d’au plus ${written(to)}`;
  return to === null ? ` d’au moins ${written(from)}` : ` de ${written(from)} à ${written(to)}`;
}

function days(from: string | null, to: string | null): string {
  if (from === null) return to === null ? "" : ` au plus tard le ${formatDate(to)}`;
  return to === null
    ? ` à partir du ${formatDate(from)}`
    : ` entre le ${formatDate(from)} et le ${formatDate(to)}`;
}

/** In the middle of a sentence. */
export const sayNatures = (natures: readonly SoughtNature[]) =>
  natures.map((nature) => FUNDING_NATURE_LABELS[nature].toLocaleLowerCase("fr"));

/** Thousandths: 200 is 20 %. */
export const formatPermille = (permille: number) => `${formatNumber(permille / 10)}\u00A0%`;

/** A slug that is gone is shown as it was written. */
const named = (slugs: readonly string[], names: Readonly<Record<string, { label: string }>>) =>
  oneOf(slugs.map((slug) => names[slug]?.label ?? `${slug} (disparu)`));

/** What a criterion asks, as the end of « il est demandé … ». */
export function describeTest(test: CriterionTest, ground: Ground): string {
  switch (test.kind) {
    case "priority":
      return test.scope === "main"
        ? `la priorité principale ${named(test.priorities, ground.priorities)}`
        : `la priorité ${named(test.priorities, ground.priorities)}`;
    case "territory":
      return `le territoire ${oneOf(test.territories.map((slug) => ground.territories[slug]?.name ?? `${slug} (disparu)`))}`;
    case "territoryKind":
      return `un territoire de forme ${oneOf(test.kinds.map((kind) => TERRITORY_KIND_LABELS[kind].toLowerCase()))}`;
    case "inQpv":
      return `un QPV de ${oneOf(test.generations.map(String))}`;
    case "nearQpv":
      return `un point à ${formatNumber(test.metres)}\u00A0m au plus d’un QPV de ${oneOf(test.generations.map(String))}`;
    case "applicant":
      return `un porteur de nature ${oneOf(test.kinds.map((kind) => APPLICANT_LABELS[kind]))}`;
    case "ownerNamed":
      return `un porteur dont le nom contient ${quoted(test.words)}`;
    case "phase":
      return `la phase ${oneOf(test.phases.map((phase) => PHASE_LABELS[phase]))}`;
    case "amount":
      return `${AMOUNTS_WANTED[test.of]}${between(test.from, test.to, formatMoney)}`;
    case "rate":
      return `${RATES_WANTED[test.of]}${between(test.from, test.to, formatPermille)}`;
    case "nature":
      return `un financement recherché de nature ${oneOf(sayNatures(test.natures))}`;
    case "indicator": {
      const indicator = ground.indicators[test.indicator];
      const unit = indicator === undefined ? "" : indicator.isRatio ? "\u00A0%" : ` ${indicator.unit}`;
      const bounds = between(test.from, test.to, (bound) => `${formatNumber(bound)}${unit}`);
      return `un indicateur «\u00A0${indicator?.label ?? test.indicator}\u00A0»${bounds}`;
    }
    case "date":
      return `${DATES_WANTED[test.of]}${days(test.from, test.to)}`;
    case "need":
      return `un besoin non satisfait\u00A0: ${oneOf(test.needs.map((kind) => NEED_KIND_LABELS[kind]))}`;
    case "keywords":
      return `un texte qui parle de ${quoted(test.words)}`;
    case "unknown":
      return test.text;
  }
}
