import { formatDate, formatInstant } from "@/lib/kernel/format";
import type { PackFormat } from "./pack/constants";
import type { Pack } from "./pack/types";
import type { PhotographHead } from "./types";

export const PROGRAMME_SCOPE = "Programme";
export const scopeLabel = (territory: string | null) => territory ?? PROGRAMME_SCOPE;

/** « au soir du 30 juin 2026 », « du 31 mars 2026 au 30 juin 2026, au soir » */
export const photographDates = ({ at, since }: { readonly at: string; readonly since: string | null }) =>
  since === null ? `au soir du ${formatDate(at)}` : `du ${formatDate(since)} au ${formatDate(at)}, au soir`;

/** « Figée le 30 juin 2026 à 18:02 par Awa Diallo, Ville de Roubaix » */
export function signatureOf({
  createdAt,
  createdByName,
  organisationName,
}: Pick<PhotographHead, "createdAt" | "createdByName" | "organisationName">): string {
  const who = [createdByName, organisationName].filter((name) => name !== "").join(", ");
  return `Figée le ${formatInstant(createdAt)} par ${who}`;
}

export const PACK_STATUS_LABELS: Record<Pack["status"], string> = {
  waiting: "Dossier en préparation",
  ready: "Dossier prêt",
  failed: "Dossier à relancer",
};
export const NO_PACK = "Sans dossier";

export const FORMAT_LABELS: Record<PackFormat, string> = {
  pdf: "PDF",
  docx: "Document modifiable",
  xlsx: "Classeur",
};
export const FORMAT_HINTS: Record<PackFormat, string> = {
  pdf: "Pour lire et imprimer",
  docx: "Pour reprendre le texte",
  xlsx: "Un tableau par feuille",
};

const REFUSALS = {
  signedOut: "Vous n’êtes plus connecté. Connectez-vous dans un autre onglet, puis renvoyez ce formulaire.",
  notFound: "Cette photographie n’existe pas, ou vous n’y avez pas accès.",
  forbidden: "Votre compte ne peut pas photographier ce périmètre.",
  keyUsed: "Ce formulaire a déjà servi. Rechargez la page pour en ouvrir un autre.",
} as const;
export type PhotographRefusal = keyof typeof REFUSALS;
export const PHOTOGRAPH_REFUSAL_LABELS: Record<PhotographRefusal, string> = REFUSALS;
