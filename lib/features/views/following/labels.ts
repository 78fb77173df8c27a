import { formatNumber } from "@/lib/kernel/format";
import type { MailDraft } from "../../mail/types";
import { PROJECT_FIELD_LABELS } from "../../projects/labels";
import { type FollowingFrequency, NEWS_PER_MAIL } from "./constants";
import type { ChangedField, NewsItem, NewsKind } from "./types";

export const FOLLOWING_LABELS: Record<FollowingFrequency, { readonly label: string; readonly hint: string }> =
  {
    inApp: {
      label: "À l’écran seulement",
      hint: "Les nouveaux projets sont signalés depuis votre dernière visite. Aucun courriel.",
    },
    immediate: {
      label: "Par courriel, tout de suite",
      hint: "Dans les minutes qui suivent, de 7\u00A0h\u00A030 à 20\u00A0h les jours ouvrés\u00A0; le reste attend le matin.",
    },
    daily: {
      label: "Par courriel, chaque jour",
      hint: "Le matin des jours ouvrés, quand quelque chose a changé, avec vos rappels.",
    },
    weekly: {
      label: "Par courriel, chaque semaine",
      hint: "Le lundi matin, ou le premier jour ouvré de la semaine, avec vos rappels.",
    },
  };

export const NOT_FOLLOWED = { label: "Ne pas la suivre", hint: "Elle reste dans vos vues." } as const;

/** Said in a list of views. */
export const followingInWords = (frequency: FollowingFrequency | null): string =>
  frequency === null ? "Non suivie" : FOLLOWING_LABELS[frequency].label;

const changedFieldLabel = (field: ChangedField) =>
  field === "reviewStatus" ? "Instruction" : PROJECT_FIELD_LABELS[field];

/** « phase, coût total ». */
const fieldsInWords = (fields: readonly ChangedField[]) =>
  fields
    .map((field) =>
      changedFieldLabel(field).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase("fr")),
    )
    .join(", ");

const KIND_WORDS: Record<NewsKind, string> = {
  entered: "Nouveau dans",
  changed: "Modifié dans",
  left: "Sorti de",
};

const quoted = (name: string) => `«\u00A0${name}\u00A0»`;

const NEWS_TITLE = "Dans ce que vous suivez";

/** « Nouveau dans « Commerces » : QP-ROUBAIX-0007, « Halle » (Roubaix) ». */
function newsText({ kind, names, reference, title, territory, fields }: NewsItem): string {
  const project = title === "" ? reference : `${reference}, ${quoted(title)}`;
  const what = kind === "changed" ? `, a changé\u00A0: ${fieldsInWords(fields)}` : "";
  return `${KIND_WORDS[kind]} ${names.map(quoted).join(" et ")}\u00A0: ${project} (${territory})${what}`;
}

/** « une nouveauté dans ce que vous suivez », « 3 nouveautés dans ce que vous suivez ». */
export const newsInWords = (count: number) =>
  `${count === 1 ? "une nouveauté" : `${formatNumber(count)}\u00A0nouveautés`} dans ce que vous suivez`;

const othersInNews = (count: number) =>
  count === 1 ? "et une autre" : `et ${formatNumber(count)}\u00A0autres`;

export type NewsLinks = {
  readonly addressOf: (path: string) => string;
  readonly projectPathOf: (reference: string) => string;
  readonly viewsPath: string;
};

/** The part of a mail that tells what is new, one project a paragraph. */
export function newsSection(
  items: readonly NewsItem[],
  { addressOf, projectPathOf, viewsPath }: NewsLinks,
): string {
  const shown = items.slice(0, NEWS_PER_MAIL);
  const others = items.length - shown.length;
  return [
    `${NEWS_TITLE.toLocaleUpperCase("fr")} (${formatNumber(items.length)})`,
    ...shown.map((item) => `– ${newsText(item)}\n  ${addressOf(item.path ?? projectPathOf(item.reference))}`),
    ...(others > 0 ? [`– ${othersInNews(others)}\n  ${addressOf(viewsPath)}`] : []),
  ].join("\n\n");
}

type Announcement = NewsLinks & {
  readonly recipient: string;
  readonly name: string;
  readonly items: readonly NewsItem[];
  readonly stopPath: string;
};

/** What is told at once: the same part, alone. */
export function newsMail({ recipient, name, items, stopPath, ...links }: Announcement): MailDraft {
  const words = newsInWords(items.length);
  const text = [
    `Bonjour ${name},`,
    `${words.charAt(0).toUpperCase()}${words.slice(1)} sur Quartiers Productifs.`,
    newsSection(items, links),
    `Choisir ce que vous suivez, et à quel rythme\u00A0:\n${links.addressOf(links.viewsPath)}`,
    `Ne plus recevoir ces courriels\u00A0:\n${links.addressOf(stopPath)}`,
    "Quartiers Productifs – suivi des projets",
  ].join("\n\n");
  return { recipient, subject: `Quartiers Productifs\u00A0: ${words}`, text };
}
