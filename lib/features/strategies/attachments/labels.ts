import type { ProgressStatus, ReviewStatus } from "@/lib/features/projects/constants";
import { formatCount } from "@/lib/kernel/format";
import { UNTITLED_OBJECTIVE } from "../labels";
import { isCounted } from "./rules";
import type { AttachmentRefusal, ServedObjective } from "./types";

/** « 2.1 Ouvrir une pépinière ». */
export const objectiveLabel = ({
  axisPosition,
  position,
  title,
}: Omit<ServedObjective, "key" | "inForce" | "inWorking">) =>
  `${axisPosition}.${position}\u00A0 ${title || UNTITLED_OBJECTIVE}`;

export const OLD_OBJECTIVE = "dans l’édition en vigueur seulement";

const ROW_REFUSALS: Record<AttachmentRefusal, string> = {
  mainMissing: "choisissez son objectif principal, ou décochez les autres.",
  unknownObjective: "un objectif choisi n’existe plus dans la stratégie.",
  changedMeanwhile:
    "un collègue a changé ses objectifs depuis que vous avez ouvert cette page. Vérifiez-les, puis enregistrez de nouveau.",
  unknownProject: "ce projet n’existe plus, ou il est archivé.",
};
/** « QP-ROUBAIX-0007 : un collègue a changé… » */
export const rowRefusalLabel = (reference: string, refusal: AttachmentRefusal) =>
  `${reference}\u00A0: ${ROW_REFUSALS[refusal]}`;

export const ATTACHMENT_NOT_FOUND =
  "La stratégie n’existe pas, ou elle n’est plus visible pour vous. Rien n’a été enregistré.";
export const ATTACHMENT_FORBIDDEN =
  "Seuls les agents du territoire rattachent ses projets. Rien n’a été enregistré.";
export const ATTACHMENT_UNREADABLE =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été enregistré.";
export const ATTACHMENT_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été enregistré. Connectez-vous dans un autre onglet, puis enregistrez de nouveau\u00A0; vos choix sont conservés.";
export const NOT_SHOWN =
  "La page ne peut pas être affichée\u00A0: votre session a expiré, ou le service est momentanément indisponible. Vos choix sont conservés.";

export const savedLabel = (count: number) =>
  count === 0
    ? "Rien n’a changé\u00A0: c’était déjà enregistré."
    : `Les objectifs ${count === 1 ? "d’un projet sont enregistrés" : `de ${formatCount(count, "projet", "projets")} sont enregistrés`}.`;

export const withoutLabel = (count: number) =>
  count === 0
    ? "Chaque projet sert au moins un objectif."
    : `${formatCount(count, "projet ne sert", "projets ne servent")} aucun objectif.`;

/** Why a project that is attached is not counted; null when it is. */
export function notCountedLabel(project: {
  readonly reviewStatus: ReviewStatus;
  readonly progressStatus: ProgressStatus | null;
}): string | null {
  if (isCounted(project)) return null;
  return project.reviewStatus === "rejected"
    ? "Refusé\u00A0: n’est pas compté"
    : "Abandonné\u00A0: n’est pas compté";
}
