import { formatDate, formatMoney, formatMoneyChange, formatNumber, formatShare } from "@/lib/kernel/format";
import type { ProjectField } from "../../../projects/constants";
import { NEED_KIND_LABELS, PHASE_LABELS } from "../../../projects/labels";
import { APPLICANT_LABELS } from "../../labels";
import type { ProjectFacts } from "../facts/types";
import { CRITERION_DATE_LABELS, oneOf, sayNatures } from "../labels";
import type { Change, ChangedAmount } from "../matching/types";
import type { Ground } from "../types";

const AMOUNTS: Record<ChangedAmount, string> = {
  totalCost: "Coût total",
  fundingAsked: "Financements demandés",
  ownShare: "Part du porteur",
  publicMoney: "Subventions publiques attendues",
  granted: "Financements obtenus",
};

/** What would be enough, as the head of a line. */
export function sayChange(change: Change, facts: ProjectFacts, ground: Ground): string {
  switch (change.kind) {
    case "addPriority":
    case "mainPriority": {
      const labels = Object.values(ground.priorities)
        .filter(({ id }) => change.choices.includes(id))
        .map(({ label }) => label);
      return change.kind === "addPriority"
        ? `Ajouter la priorité ${oneOf(labels)}`
        : `Priorité principale\u00A0: ${oneOf(labels)}`;
    }
    case "chooseQpv":
      return `Choisir un QPV de ${oneOf(change.choices.map(String))}`;
    case "ownerKind":
      return `Un porteur de nature ${oneOf(change.choices.map((kind) => APPLICANT_LABELS[kind]))}`;
    case "phase":
      return `Phase ${oneOf(change.choices.map((phase) => PHASE_LABELS[phase]))}`;
    case "addNeed":
      return `Un besoin non satisfait\u00A0: ${oneOf(change.choices.map((kind) => NEED_KIND_LABELS[kind]))}`;
    case "seekNature":
      return `Une ligne de financement à rechercher\u00A0: ${oneOf(sayNatures(change.choices))}`;
    case "amount": {
      const by = formatMoneyChange(change.to - change.from).replace(/^([+\u2212])/, "$1\u00A0");
      return `${AMOUNTS[change.of]} ${by}, soit ${formatMoney(change.to)}`;
    }
    case "indicator": {
      const indicator = Object.values(ground.indicators).find(({ id }) => id === change.indicatorId);
      const denominator = facts.indicators[change.indicatorId]?.denominator ?? null;
      const value =
        indicator?.isRatio && denominator !== null && denominator > 0
          ? formatShare(change.to / denominator)
          : `${formatNumber(change.to / 100)} ${indicator?.unit ?? ""}`.trim();
      return `${indicator?.label ?? "Indicateur"}\u00A0: ${value}`;
    }
    case "date": {
      const what = CRITERION_DATE_LABELS[change.of];
      return change.to > change.from
        ? `${what} repoussée au ${formatDate(change.to)}`
        : `${what} avancée au ${formatDate(change.to)}`;
    }
  }
}

const AMOUNT_FIELDS: Record<ChangedAmount, ProjectField> = {
  totalCost: "totalCost",
  fundingAsked: "fundingLines",
  ownShare: "fundingLines",
  publicMoney: "fundingLines",
  granted: "fundingLines",
};

/** Where the change would be made. */
export function fieldOfChange(change: Change): ProjectField {
  switch (change.kind) {
    case "addPriority":
      return "priorities";
    case "mainPriority":
      return "mainPriority";
    case "chooseQpv":
      return "qpvCodes";
    case "ownerKind":
      return "projectOwnerKind";
    case "phase":
      return "phase";
    case "addNeed":
      return "needs";
    case "seekNature":
      return "fundingLines";
    case "amount":
      return AMOUNT_FIELDS[change.of];
    case "indicator":
      return "indicators";
    case "date":
      return change.of;
  }
}
