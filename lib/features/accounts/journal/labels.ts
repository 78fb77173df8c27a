import { ROLES } from "@/lib/kernel/actor";
import { ACCOUNT_STATE_LABELS, ROLE_LABELS } from "../labels";
import { ACCOUNT_STATES } from "../types";
import type { AccountVerb } from "./constants";
import type { AccountChanges } from "./types";

export const ACCOUNT_VERB_LABELS: Record<AccountVerb, string> = {
  invite: "Invitation",
  resend: "Nouvel envoi de l’invitation",
  renew: "Renouvellement de l’invitation",
  revoke: "Annulation de l’invitation",
  accept: "Invitation acceptée",
  changeRole: "Changement de rôle",
  disable: "Désactivation du compte",
  enable: "Réactivation du compte",
};

const FIELD_LABELS: Readonly<Record<string, string>> = {
  name: "Nom",
  email: "Adresse",
  role: "Rôle",
  organisation: "Organisation",
  state: "État",
  handedTo: "Confié à",
  handed: "Ce qui a été confié",
};

function valueInWords(field: string, value: string): string {
  const role = ROLES.find((known) => known === value);
  if (field === "role" && role) return ROLE_LABELS[role];
  const state = ACCOUNT_STATES.find((known) => known === value);
  return field === "state" && state ? ACCOUNT_STATE_LABELS[state] : value;
}

/** One phrase a field, in the order of the list above, besides what stands beside it already: « Rôle : Partenaire », « État : Désactivé, auparavant « Actif » ». */
export function changesInWords(changes: AccountChanges, known: readonly string[] = []): string[] {
  return Object.entries(FIELD_LABELS).flatMap(([field, label]) => {
    const change = changes[field];
    if (!change || change.before === change.after) return [];
    const { before, after } = change;
    if (after !== null && known.includes(after)) return [];
    const now = after === null ? "aucun" : valueInWords(field, after);
    return [
      `${label}\u00A0: ${now}${before === null ? "" : `, auparavant «\u00A0${valueInWords(field, before)}\u00A0»`}`,
    ];
  });
}
