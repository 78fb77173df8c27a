import type { OrganisationNotice } from "./routes";

export const ORGANISATION_NOTICE_LABELS: Record<OrganisationNotice, string> = {
  acceptee: "Vous avez rejoint cette organisation, et agissez maintenant pour elle.",
};

export type OrganisationRefusal = "notYours" | "expired" | "unavailable";

export const ORGANISATION_REFUSAL_LABELS: Record<OrganisationRefusal, string> = {
  notYours: "Rien n’a changé\u00A0: vous n’appartenez pas à cette organisation, ou n’en faites plus partie.",
  expired:
    "Cette invitation ne peut plus être acceptée\u00A0: demandez à qui vous a invité de la renouveler.",
  unavailable: "Rien n’a changé\u00A0: le service ne répond pas. Réessayez dans quelques instants.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function organisationRefusalSentence(name: string | null): string | null {
  return Object.entries(ORGANISATION_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;
}
