import { formatInstantDay } from "@/lib/kernel/format";
import type { Invitation, InvitationState } from "./types";

type Words = { readonly title: string; readonly lead: string };
type Told = Pick<Invitation, "organisationName" | "inviterName" | "expiresAt">;

/** Of a link that opens nothing: why, and what to do now. */
export const CLOSED_INVITATIONS: Record<Exclude<InvitationState, "open">, (invitation: Told) => Words> = {
  accepted: ({ organisationName }) => ({
    title: "Cette invitation a déjà été acceptée",
    lead: `Vous faites partie de «\u00A0${organisationName}\u00A0»\u00A0: il vous suffit de vous connecter.`,
  }),
  revoked: ({ organisationName, inviterName }) => ({
    title: "Cette invitation a été annulée",
    lead: `Elle menait à «\u00A0${organisationName}\u00A0». Si c’est une erreur, voyez avec ${inviterName}.`,
  }),
  expired: ({ inviterName, expiresAt }) => ({
    title: "Cette invitation a expiré",
    lead: `Elle valait jusqu’au ${formatInstantDay(expiresAt)}. Demandez à ${inviterName} de la renouveler\u00A0: vous recevrez un nouveau message.`,
  }),
  replaced: () => ({
    title: "Ce lien a été remplacé",
    lead: "Une invitation plus récente vous a été envoyée\u00A0: ouvrez le lien du dernier message reçu.",
  }),
};
