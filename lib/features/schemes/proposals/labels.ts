import { formatNumber } from "@/lib/kernel/format";
import type { SchemeField } from "../content/constants";
import { SCHEME_FIELD_LABELS } from "../content/labels";
import { MAX_WAITING, PROPOSAL_LIMITS, type ProposalState } from "./constants";
import type { ProposalNotice } from "./routes";
import type { PublicationRefusal } from "./rules";

export const PROPOSAL_STATE_LABELS: Record<ProposalState, string> = {
  waiting: "En attente",
  published: "Publiée",
  refused: "Refusée",
  withdrawn: "Retirée",
};
export const PARTLY_PUBLISHED = "Publiée en partie";

export const PROPOSAL_NOTICE_LABELS: Record<ProposalNotice, string> = {
  envoi:
    "La proposition est envoyée à l’administration du programme. Vous saurez par courriel, et sur cette page, ce qu’elle devient.",
  retrait: "La proposition est retirée.",
  publication: "Ce qui était coché est publié\u00A0; l’opérateur est prévenu par courriel.",
  refus: "La proposition est refusée\u00A0; l’opérateur est prévenu par courriel.",
};

export type ProposalRefusal =
  | PublicationRefusal
  | "forbidden"
  | "notFound"
  | "notYours"
  | "isRetired"
  | "nothingProposed"
  | "tooMany"
  | "alreadyDecided"
  | "alreadyWithdrawn"
  | "changedMeanwhile"
  | "reasonMissing"
  | "unknownPriority"
  | "unknownOrganisation";

export const PROPOSAL_REFUSALS: Record<ProposalRefusal, string> = {
  forbidden: "Seul un administrateur décide des propositions. Rien n’a été changé.",
  notFound: "Cette proposition n’existe pas. Rien n’a été changé.",
  notYours:
    "Ce dispositif n’est pas, ou plus, l’un de ceux de votre organisation\u00A0: rien n’a été envoyé. Votre saisie est conservée ci-dessous.",
  isRetired: "Ce dispositif n’est plus au catalogue. Rien n’a été envoyé.",
  nothingProposed: "Rien ne diffère de la fiche d’aujourd’hui\u00A0: il n’y a rien à proposer.",
  tooMany: `Votre organisation a déjà ${MAX_WAITING}\u00A0propositions en attente. Retirez-en, ou attendez leur examen.`,
  alreadyDecided: "Cette proposition a déjà été décidée. Rien n’a été changé.",
  alreadyWithdrawn: "Cette proposition vient d’être retirée par l’opérateur. Rien n’a été changé.",
  changedMeanwhile:
    "Le dispositif a été modifié pendant que vous lisiez cette page. Relisez ci-dessous la comparaison d’aujourd’hui, puis décidez.",
  noFieldChosen: "Cochez au moins un champ à publier.",
  fieldsDisagree:
    "Ces champs ne vont pas ensemble sans les autres\u00A0: la clôture précéderait l’ouverture.",
  reasonMissing: "Écrivez à l’opérateur pourquoi la proposition est refusée",
  unknownPriority: "Choisissez des priorités de la liste",
  unknownOrganisation: "Cette organisation n’existe plus.",
};

export const PROPOSAL_ERRORS = {
  sourceMissing: "Écrivez d’où viennent ces informations\u00A0: une adresse, un texte, une date",
  sourceTooLong: `${formatNumber(PROPOSAL_LIMITS.source)}\u00A0caractères au plus`,
  noteTooLong: `${formatNumber(PROPOSAL_LIMITS.note)}\u00A0caractères au plus`,
  reasonTooLong: `${formatNumber(PROPOSAL_LIMITS.reason)}\u00A0caractères au plus`,
} as const;

export const PROPOSAL_INPUT_LABELS: Readonly<Record<string, string>> = {
  ...SCHEME_FIELD_LABELS,
  note: "Message à l’administration",
  source: "Source de ces informations",
};

export const UNREADABLE_PROPOSAL =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été enregistré.";

const named = (fields: readonly SchemeField[]) =>
  fields.map((field) => SCHEME_FIELD_LABELS[field].toLocaleLowerCase("fr")).join(", ");

type Told = {
  readonly schemeName: string;
  readonly decision: "publish" | "refuse";
  readonly published: readonly SchemeField[];
  readonly left: readonly SchemeField[];
  readonly isNew: boolean;
  readonly reason: string;
  readonly url: string;
};

/** The mail to whoever proposed. */
export function decisionMail(told: Told): { readonly subject: string; readonly text: string } {
  const { schemeName, decision, published, left, isNew, reason, url } = told;
  const isRefused = decision === "refuse";
  const sentence = isRefused
    ? `Votre proposition pour «\u00A0${schemeName}\u00A0» n’a pas été publiée.`
    : isNew
      ? `Le dispositif «\u00A0${schemeName}\u00A0», que vous avez proposé, est au catalogue.`
      : `Votre proposition pour «\u00A0${schemeName}\u00A0» est publiée${left.length > 0 ? " en partie" : ""}\u00A0: ${named(published)}.`;
  return {
    subject: `${schemeName}\u00A0: votre proposition est ${isRefused ? "refusée" : left.length > 0 ? "publiée en partie" : "publiée"}`,
    text: [
      "Bonjour,",
      sentence,
      isRefused || left.length === 0 ? "" : `N’ont pas été repris\u00A0: ${named(left)}.`,
      reason === "" ? "" : `L’administration du programme écrit\u00A0: ${reason}`,
      `Lire la proposition et ce qui en a été fait\u00A0:\n${url}`,
      "Quartiers Productifs – suivi des projets",
    ]
      .filter((paragraph) => paragraph !== "")
      .join("\n\n"),
  };
}
