import { formatCount, formatDate, formatInstantDay } from "@/lib/kernel/format";
import type { PublishablePart, StrategyPublicationCommand } from "./constants";
import type { Publication, PublicationRefusal } from "./types";

export const PUBLISHABLE_PART_LABELS: Record<PublishablePart, string> = {
  summary: "Le résumé",
  axes: "Les axes et les objectifs",
  targets: "Les indicateurs et leurs cibles",
  projectCount: "Le nombre de projets acceptés rattachés",
};

export const NEVER_PUBLISHED =
  "Le diagnostic, les chiffres clés, les besoins, qui répond de chaque objectif, les commentaires et la liste des projets ne sont jamais publiés. Le titre l’est toujours.";

export const PUBLICATION_REFUSALS: Record<PublicationRefusal, string> = {
  notFound: "Cette stratégie n’existe pas, ou elle n’est plus visible pour vous. Rien n’a été changé.",
  forbidden: "Seul le chef de projet du territoire publie sa stratégie. Rien n’a été changé.",
  notAdopted: "Seule une stratégie adoptée se publie\u00A0: il n’y a pas encore d’édition.",
  notInForce:
    "Une nouvelle édition a été adoptée depuis que vous avez ouvert cette page\u00A0: c’est elle qui se publie. Rien n’a été changé\u00A0; vérifiez votre choix.",
  noPart: "Choisissez au moins une partie à publier, ou retirez la stratégie de la publication.",
  targetsWithoutAxes: "Les cibles se publient avec les axes et les objectifs.",
  changedMeanwhile:
    "Un collègue a changé la publication depuis que vous avez ouvert cette page. Rien n’a été changé\u00A0: vérifiez votre choix, puis recommencez.",
};

export const PUBLICATION_UNREADABLE =
  "Cette demande ne se comprend pas. Rechargez la page et recommencez. Rien n’a été changé.";
export const PUBLICATION_SIGNED_OUT =
  "Votre session a expiré\u00A0: rien n’a été changé. Connectez-vous dans un autre onglet, puis recommencez\u00A0; votre choix est conservé.";

export const PUBLICATION_CONFIRMATIONS: Record<StrategyPublicationCommand, string> = {
  publish: "La stratégie est publiée\u00A0: chacun lit ce que vous avez choisi.",
  unpublish: "La stratégie est retirée du site public.",
};

const chosenInWords = (parts: readonly PublishablePart[]) =>
  parts.map((part) => PUBLISHABLE_PART_LABELS[part].toLowerCase()).join(", ");

/** For the journal: « édition 2 : le résumé, les axes et les objectifs ». */
export const shownInWords = (
  shown: { readonly number: number; readonly parts: readonly PublishablePart[] } | null,
) => (shown === null ? "" : `édition\u00A0${shown.number}\u00A0: ${chosenInWords(shown.parts)}`);

/** « Publiée le 12 mars 2026, d’après l’édition 2 (adoptée le 10 mars 2026) : le résumé, … » */
export function publicationSentence({ edition, adoptedOn, parts, publishedAt }: Publication): string {
  return `Publiée le ${formatInstantDay(publishedAt)}, d’après l’édition\u00A0${edition} (adoptée le ${formatDate(adoptedOn)})\u00A0: le titre, ${chosenInWords(parts)}.`;
}

/** Where a newer edition has been adopted since. */
export const publishedIsOlder = (published: number, inForce: number) =>
  `L’édition\u00A0${inForce} est en vigueur, et c’est encore l’édition\u00A0${published} qui est publiée\u00A0: publiez de nouveau pour que le public lise la dernière.`;

export const publishedCountLabel = (count: number) =>
  count === 0
    ? "Aucun projet accepté n’était rattaché à ses objectifs lors de l’adoption."
    : `${formatCount(count, "projet accepté était rattaché", "projets acceptés étaient rattachés")} à ses objectifs lors de l’adoption.`;

/** To the public: what it reads is a choice, and of which edition. */
export const publishedNotice = (
  { number, adoptedOn }: { readonly number: number; readonly adoptedOn: string },
  publishedAt: Date,
) =>
  `Ce que le territoire a choisi de publier de sa stratégie, édition\u00A0${number} adoptée le ${formatDate(adoptedOn)}. Publié le ${formatInstantDay(publishedAt)}.`;
