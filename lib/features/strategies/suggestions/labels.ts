import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { TERRITORY_KIND_LABELS } from "@/lib/features/schemes/criteria/labels";
import { formatCount } from "@/lib/kernel/format";
import type { SuggestionKind } from "./constants";
import type { DismissalRefusal } from "./policy";
import type { SuggestionNotice } from "./routes";
import type { ProjectReason, SchemeReason } from "./types";

const needsInWords = (needs: Extract<SchemeReason, { kind: "need" }>["needs"]) =>
  needs.map((need) => NEED_KIND_LABELS[need].toLowerCase()).join(", ");

/** « Priorité : entrepreneuriat ». */
export function schemeReasonInWords(reason: SchemeReason): string {
  switch (reason.kind) {
    case "priority":
      return `même priorité\u00A0: ${reason.labels.join(", ")}`;
    case "need":
      return `répond au besoin\u00A0: ${needsInWords(reason.needs)}`;
    case "territory":
      return "ouvert à ce territoire";
    case "territoryKind":
      return `ouvert à cette forme de territoire\u00A0: ${TERRITORY_KIND_LABELS[reason.territoryKind]}`;
    case "qpv":
      return "vise les quartiers prioritaires de l’objectif";
  }
}

export function projectReasonInWords(reason: ProjectReason): string {
  switch (reason.kind) {
    case "priority":
      return `${reason.isMain ? "même priorité principale" : "priorité en commun"}\u00A0: ${reason.label}`;
    case "need":
      return `même besoin\u00A0: ${needsInWords(reason.needs)}`;
    case "territoryKind":
      return `même forme de territoire\u00A0: ${TERRITORY_KIND_LABELS[reason.territoryKind]}`;
    case "words":
      return `mots en commun\u00A0: ${reason.words.map((word) => `«\u00A0${word}\u00A0»`).join(", ")}`;
    case "advanced":
      return reason.isCompleted ? "déjà terminé" : "déjà en phase d’opération";
  }
}

const DISMISSAL_REFUSALS: Record<DismissalRefusal, string> = {
  notFound: "Cette suggestion n’existe plus\u00A0: la page a été mise à jour.",
  unavailable: "Le service est momentanément indisponible\u00A0: rien n’a changé. Réessayez dans une minute.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export const dismissalRefusalSentence = (name: unknown): string | null =>
  Object.entries(DISMISSAL_REFUSALS).find(([refusal]) => refusal === name)?.[1] ?? null;

const NOTICES: Record<SuggestionNotice, string> = {
  ecarte:
    "Cette suggestion ne sera plus proposée pour cet objectif. Vous la retrouvez sous «\u00A0Écartées\u00A0».",
  propose: "Cette suggestion est de nouveau proposée.",
};
export const suggestionNoticeSentence = (name: unknown): string | null =>
  Object.entries(NOTICES).find(([notice]) => notice === name)?.[1] ?? null;

/** How the journal names it, as it was called then. */
export const suggestionName = (kind: SuggestionKind, name: string, objective: string) =>
  `${kind === "scheme" ? "Dispositif" : "Projet"} «\u00A0${name}\u00A0», pour l’objectif «\u00A0${objective}\u00A0»`;

/** What is not shown, and why. */
export const excludedInWords = (count: number) =>
  `${formatCount(count, "dispositif du catalogue est écarté", "dispositifs du catalogue sont écartés")}\u00A0: au moins un de leurs critères n’est pas rempli.`;
