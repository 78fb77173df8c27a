import { formatBytes } from "@/lib/features/documents/labels";
import { formatInstant } from "@/lib/kernel/format";
import type { KeptDeliberation } from "./types";

/** « Envoyée : deliberation.pdf (1,2 Mo). » */
export const keptLabel = ({ fileName, byteCount }: KeptDeliberation) =>
  `Envoyée\u00A0: ${fileName} (${formatBytes(byteCount)}).`;

export const keptHint = ({ keptUntil }: KeptDeliberation) =>
  `Elle vous est gardée, pour vous seulement, jusqu’au ${formatInstant(keptUntil)}. Corrigez le reste, ou choisissez un autre fichier.`;

export const FORGET_KEPT = "Retirer le fichier envoyé";
export const REPLACE_KEPT = "Remplacer la délibération";
export const KEPT_GONE =
  "La délibération envoyée n’est plus gardée, ou un autre fichier l’a remplacée\u00A0: joignez-la de nouveau.";
