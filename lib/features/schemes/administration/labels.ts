import { STATE_TOKENS } from "../constants";
import { SCHEME_FIELDS } from "../content/constants";
import { SCHEME_FIELD_LABELS, valueInWords } from "../content/labels";
import type { SchemeDirectory } from "../content/types";
import { STATE_LABELS } from "../labels";
import type { SchemeState } from "../types";
import type { ChangeCause } from "../versions/constants";
import { RETIRED_TOKEN, type SchemeCommand, type SchemeVerb, STALE_MONTHS } from "./constants";
import type { SchemeNotice } from "./routes";
import type { CommandRefusal } from "./rules";

export const ORIGIN_LABELS: Record<ChangeCause, string> = {
  reference: "Programme",
  edition: "Administration",
  close: "Administration",
  reopen: "Administration",
  restore: "Administration",
  proposal: "Opérateur",
  import: "Import",
};

export const SCHEME_COMMAND_LABELS: Record<SchemeCommand, string> = {
  check: "Vérifié aujourd’hui",
  close: "Clore",
  reopen: "Rouvrir",
  retire: "Retirer du catalogue",
  bringBack: "Remettre au catalogue",
};

export const SCHEME_VERB_LABELS: Record<SchemeVerb, string> = {
  create: "Ajout",
  update: "Modification",
  publish: "Publication d’une proposition",
  restore: "Restauration d’une version",
  check: "Vérification",
  close: "Clôture",
  reopen: "Réouverture",
  retire: "Retrait du catalogue",
  bringBack: "Retour au catalogue",
  importScheme: "Ajout par un import",
  importUpdate: "Mise à jour par un import",
  markGone: "Disparition de la source",
};

export const SCHEME_NOTICE_LABELS: Record<SchemeNotice, string> = {
  ajout: "Le dispositif est au catalogue.",
  modification: "Le dispositif est modifié\u00A0: une nouvelle version est ouverte.",
  verification: "La vérification est enregistrée, et visible sur la fiche.",
  cloture: "Le dispositif est clos.",
  reouverture: "Le dispositif est rouvert, dans la situation d’avant sa clôture.",
  retrait: "Le dispositif n’est plus au catalogue\u00A0; son adresse le dit.",
  retour: "Le dispositif est de nouveau au catalogue.",
  restauration: "La version est restaurée, comme nouvelle version.",
};

export type SchemeRefusal =
  | CommandRefusal
  | "forbidden"
  | "notFound"
  | "unknownPriority"
  | "unknownOrganisation"
  | "unknownSuccessor"
  | "reasonMissing"
  | "sourceMissing"
  | "tooLong"
  | "noSuchVersion"
  | "changedMeanwhile";

export const SCHEME_REFUSALS: Record<SchemeRefusal, string> = {
  forbidden: "Seul un administrateur tient le catalogue. Rien n’a été changé.",
  notFound: "Ce dispositif n’existe pas. Rien n’a été changé.",
  unknownPriority: "Choisissez des priorités de la liste",
  unknownOrganisation: "Choisissez une organisation de la liste",
  unknownSuccessor: "Choisissez un autre dispositif du catalogue",
  reasonMissing: "Écrivez pourquoi",
  sourceMissing: "Écrivez la source avec laquelle la fiche a été comparée",
  tooLong: "Ce texte est trop long",
  isRetired: "Ce dispositif n’est plus au catalogue\u00A0: remettez-le d’abord",
  closingDayOver:
    "Sa date de clôture est passée et le clôt d’elle-même\u00A0: changez-la d’abord dans la fiche",
  proposalsWaiting: "Des propositions de son opérateur attendent\u00A0: décidez-en d’abord",
  noSuchVersion: "Cette version n’existe pas.",
  changedMeanwhile:
    "Le dispositif a été modifié pendant que vous relisiez cette page. Relisez ci-dessous ce que la restauration changerait maintenant, puis confirmez.",
};

export const SCHEME_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis revenez enregistrer\u00A0; votre saisie est toujours là.";

export const STALE_HINT = `Jamais vérifiés, ou pas depuis ${STALE_MONTHS}\u00A0mois`;

/** The states that the list filters by, retired ones included. */
export const ADMINISTERED_STATES: readonly { readonly value: string; readonly label: string }[] = [
  ...(Object.entries(STATE_TOKENS) as [SchemeState, string][]).map(([state, value]) => ({
    value,
    label: STATE_LABELS[state],
  })),
  { value: RETIRED_TOKEN, label: "Retiré du catalogue" },
];

const OTHER_LABELS: Readonly<Record<string, string>> = {
  checkedSource: "Source",
  reason: "Motif",
  successor: "Réuni à",
  restoredVersion: "Version restaurée",
  priorities: "Priorités servies",
  perimeter: "Périmètre",
  territories: "Territoires concernés",
  goneOn: "Absent de sa source depuis le",
};

/** What the journal recorded, one phrase a field. */
export function schemeChangesInWords(
  changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>,
  directory: SchemeDirectory,
): string[] {
  const fields = SCHEME_FIELDS.flatMap((field) => {
    const change = changes[field];
    if (!change) return [];
    const words = (value: unknown) =>
      valueInWords(field, value as never, directory).replace(/\n/g, "\u00A0; ");
    return [`${SCHEME_FIELD_LABELS[field]}\u00A0: ${words(change.before)} → ${words(change.after)}`];
  });
  const others = Object.entries(OTHER_LABELS).flatMap(([name, label]) => {
    const after = changes[name]?.after;
    return after === undefined || after === null || after === "" ? [] : [`${label}\u00A0: ${String(after)}`];
  });
  return [...fields, ...others];
}

/** What the summary of errors calls an input. */
export function nameOfSchemeInput(name: string): string {
  const field = name.replace(/^choice-/, "");
  return SCHEME_FIELDS.find((known) => known === field)
    ? SCHEME_FIELD_LABELS[field as keyof typeof SCHEME_FIELD_LABELS]
    : "Raison de ce changement";
}
