import { formatCount, formatDate, formatMoney, formatNumber } from "@/lib/kernel/format";
import type { MailDraft } from "../mail/types";
import { KIND_LABELS, toldInWords } from "../notifications/labels";
import { notificationSections } from "../notifications/mails/labels";
import type { WaitingNotification } from "../notifications/mails/types";
import { type NewsLinks, newsInWords, newsSection } from "../views/following/labels";
import type { NewsItem } from "../views/following/types";
import {
  ITEMS_PER_LIST,
  type MailPart,
  PART_SCOPES,
  type ReminderFrequency,
  STOPPED_PARTS,
  type StopScope,
} from "./constants";
import { isNewItem, kindOfScope, totalOf } from "./rules";
import type { LastDigest, ReminderItem, ReminderList } from "./types";

export const FREQUENCY_LABELS: Record<ReminderFrequency, string> = {
  daily: "Chaque jour ouvré, s’il y a du nouveau",
  weekly: "Chaque semaine",
  never: "Jamais par courriel",
};

/** « une chose vous attend », « 3 choses vous attendent ». */
export const waitingInWords = (total: number) =>
  total === 1 ? "une chose vous attend" : `${formatNumber(total)}\u00A0choses vous attendent`;

/** « et 4 autres ». */
export const othersInWords = (count: number) =>
  count === 1 ? "et une autre" : `et ${formatNumber(count)}\u00A0autres`;

/** « depuis aujourd’hui », « depuis hier », « depuis 12 jours ». */
export function sinceInWords(days: number): string {
  if (days <= 0) return "depuis aujourd’hui";
  return days === 1 ? "depuis hier" : `depuis ${formatCount(days, "jour", "jours")}`;
}

const projectInWords = (reference: string, title: string) =>
  title === "" ? reference : `${reference}, «\u00A0${title}\u00A0»`;

export const REMINDER_TEXTS = {
  toReview: (
    reference: string,
    title: string,
    territory: string,
    days: number,
    { isMine, opinionsLate }: { readonly isMine: boolean; readonly opinionsLate: number },
  ) =>
    [
      `${projectInWords(reference, title)} (${territory})`,
      `transmis ${sinceInWords(days)}`,
      ...(isMine ? ["entre vos mains"] : []),
      ...(opinionsLate > 0 ? [formatCount(opinionsLate, "avis en retard", "avis en retard")] : []),
    ].join(", "),
  opinion: (reference: string, title: string, dueOn: string, isLate: boolean) =>
    `${projectInWords(reference, title)}, avis ${isLate ? "attendu depuis le" : "attendu pour le"} ${formatDate(dueOn)}`,
  changes: (reference: string, title: string, days: number, openRemarks: number) =>
    `${projectInWords(reference, title)}, compléments demandés ${sinceInWords(days)}${openRemarks > 0 ? `, ${formatCount(openRemarks, "remarque à traiter", "remarques à traiter")}` : ""}`,
  milestone: (label: string, reference: string, title: string, standing: string) =>
    `«\u00A0${label}\u00A0» – ${projectInWords(reference, title)}, ${standing}`,
  quarterlyReview: (quarter: string, answered: number, total: number, lastDay: string) =>
    `Revue ${quarter}\u00A0: ${formatCount(answered, "projet revu", "projets revus")} sur ${formatNumber(total)}, à envoyer d’ici le ${formatDate(lastDay)}`,
  quarterlySent: (quarter: string, territory: string, sentByName: string) =>
    `${territory}\u00A0: revue ${quarter} envoyée par ${sentByName}`,
  answerToDecide: (reference: string, title: string, partner: string, cents: number | null) =>
    `${projectInWords(reference, title)}\u00A0: ${partner} propose ${cents === null ? "un financement" : formatMoney(cents)}`,
  acceptedAnswer: (reference: string, title: string, cents: number | null, isRequested: boolean) =>
    `${projectInWords(reference, title)}${cents === null ? "" : `, ${formatMoney(cents)}`}, ${isRequested ? "demande déposée" : "proposition acceptée"}`,
  request: (reference: string, title: string, cents: number | null) =>
    `${projectInWords(reference, title)}, le plan vous demande ${cents === null ? "une somme à préciser" : formatMoney(cents)}`,
  strategyShared: (territory: string, actorName: string) =>
    `${territory}\u00A0: stratégie partagée par ${actorName}`,
  strategyChanges: (days: number) => `Modifications demandées ${sinceInWords(days)}`,
  strategyComment: (territory: string | null, about: string, authorName: string, days: number) =>
    `${territory === null ? "" : `${territory}\u00A0: `}${about}, commentaire de ${authorName} sans réponse ${sinceInWords(days)}`,
  invitation: (name: string, email: string, days: number) =>
    `${name} (${email}), invitation sans réponse ${sinceInWords(days)}`,
} as const;

export const FAILURE_TEXTS = {
  job: (title: string) => `${title}\u00A0: la tâche n’aboutit pas`,
  mails: (count: number) =>
    formatCount(count, "message n’a pas pu être envoyé", "messages n’ont pas pu être envoyés"),
  import: (id: number, territory: string) => `Import n°\u00A0${id} (${territory})\u00A0: le travail a échoué`,
  queueJob: (queue: string) => `${queue}\u00A0: le travail a échoué`,
} as const;

export const PROPOSAL_TEXT = (schemeName: string, organisationName: string) =>
  `${schemeName}\u00A0: proposition de «\u00A0${organisationName}\u00A0»`;

export const SCHEME_IMPORT_TEXT = (title: string, report: string) => `${title}\u00A0: ${report}`;

export const REMINDER_TITLES = {
  toReview: "Projets à instruire",
  opinions: "Avis à rendre",
  changes: "Compléments demandés",
  answersToDecide: "Propositions de partenaires à décider",
  acceptedAnswers: "Propositions acceptées, à suivre",
  requests: "Demandes de financement sans réponse",
  lateMilestones: "Jalons en retard",
  comingMilestones: "Jalons des 15\u00A0prochains jours",
  quarterlyReview: "Revue trimestrielle à envoyer",
  quarterlySent: "Revues trimestrielles reçues",
  strategiesShared: "Stratégies partagées avec le ministère",
  strategyChanges: "Stratégie à modifier",
  strategyComments: "Commentaires de stratégie sans réponse",
  invitations: "Invitations restées sans réponse",
  proposals: "Propositions d’opérateurs à décider",
  schemeImports: "Import des dispositifs à examiner",
  failures: "Tâches à reprendre",
} as const;

/** « 3 choses vous attendent », « une échéance, 2 notifications », « 2 nouveautés dans ce que vous suivez », or several of these. */
function digestInWords(total: number, notifications: readonly WaitingNotification[], news: number): string {
  return [
    ...(total > 0 ? [waitingInWords(total)] : []),
    ...(notifications.length > 0 ? [toldInWords(notifications)] : []),
    ...(news > 0 ? [newsInWords(news)] : []),
  ].join(", ");
}

type Digest = {
  readonly recipient: string;
  readonly name: string;
  readonly lists: readonly ReminderList[];
  readonly last: LastDigest | null;
  /** What has happened since the last digest, of what the reader wants to know then. */
  readonly notifications: readonly WaitingNotification[];
  /** What is new in what the reader follows. */
  readonly news: readonly NewsItem[];
  readonly newsLinks: NewsLinks;
  /** Makes an address of a path. */
  readonly addressOf: (path: string) => string;
  readonly choicePath: string;
  readonly stopPath: string;
};

/** Plain text, one address a line: mail software makes links of them. */
export function digestMail({
  recipient,
  name,
  lists,
  last,
  notifications,
  news,
  newsLinks,
  addressOf,
  choicePath,
  stopPath,
}: Digest): MailDraft {
  const waiting = digestInWords(totalOf(lists), notifications, news.length);
  const itemText = (item: ReminderItem) =>
    `– ${item.text}${isNewItem(item, last) ? " (nouveau)" : ""}\n  ${addressOf(item.path)}`;
  const listText = ({ title, items, total, path }: ReminderList) => {
    // What is new first, whatever the order of the others.
    const newest = items.toSorted(
      (one, other) => Number(isNewItem(other, last)) - Number(isNewItem(one, last)),
    );
    const shown = newest.slice(0, ITEMS_PER_LIST);
    const others = total - shown.length;
    return [
      `${title.toLocaleUpperCase("fr")} (${formatNumber(total)})`,
      ...shown.map(itemText),
      ...(others > 0 ? [`– ${othersInWords(others)}\n  ${addressOf(path)}`] : []),
    ].join("\n\n");
  };
  const text = [
    `Bonjour ${name},`,
    `${waiting.charAt(0).toUpperCase()}${waiting.slice(1)} sur Quartiers Productifs.`,
    ...lists.map(listText),
    ...(notifications.length > 0 ? [notificationSections(notifications, addressOf)] : []),
    ...(news.length > 0 ? [newsSection(news, newsLinks)] : []),
    ...(lists.length + notifications.length > 0
      ? [`Choisir les courriels que vous recevez, et à quel rythme\u00A0:\n${addressOf(choicePath)}`]
      : []),
    ...(news.length > 0
      ? [`Choisir ce que vous suivez, et à quel rythme\u00A0:\n${addressOf(newsLinks.viewsPath)}`]
      : []),
    `Ne plus en recevoir\u00A0:\n${addressOf(stopPath)}`,
    "Quartiers Productifs – suivi des projets",
  ].join("\n\n");
  return { recipient, subject: `Quartiers Productifs\u00A0: ${waiting}`, text };
}

export type ReminderRefusal = "unknownFrequency" | "unavailable";

export const REMINDER_REFUSAL_LABELS: Record<ReminderRefusal, string> = {
  unknownFrequency: "Choisissez un rythme de la liste pour chaque ligne.",
  unavailable:
    "Votre choix n’a pas pu être enregistré\u00A0: le service ne répond pas. Réessayez dans quelques instants.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function reminderRefusalSentence(name: string | undefined): string | null {
  return Object.entries(REMINDER_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;
}

type StopWords = {
  readonly title: string;
  readonly lead: string;
  readonly doneTitle: string;
  readonly doneLead: string;
};

const ALL_STAYS = "Tout reste affiché sur le site.";
const OTHERS_GO_ON = "Les autres messages ne changent pas\u00A0: liens de connexion et invitations.";

const PART_WORDS: Readonly<Record<MailPart, string>> = {
  reminders: "les rappels",
  views: "les nouvelles de ce que vous suivez",
  notifications: "les notifications et les échéances",
};

/** « les rappels et les notifications », « les rappels, … et … ». */
function partsInWords(parts: readonly MailPart[]): string {
  const words = parts.map((part) => PART_WORDS[part]);
  return words.length === 1 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)}`;
}

const upperFirst = (text: string) => `${text.charAt(0).toLocaleUpperCase("fr")}${text.slice(1)}`;

/** The page behind the link of a mail, by what it stops. */
export function stopWords(scope: StopScope): StopWords {
  const kind = kindOfScope(scope);
  if (kind !== null) {
    const name = `«\u00A0${KIND_LABELS[kind].label}\u00A0»`;
    return {
      title: `Ne plus recevoir les courriels ${name}`,
      lead: `Les courriels ${name} s’arrêteront à l’adresse où vous avez trouvé ce lien. Ces notifications restent affichées sur le site.`,
      doneTitle: `Vous ne recevrez plus les courriels ${name}`,
      doneLead: "Les autres courriels ne changent pas.",
    };
  }
  if (scope === "rappels")
    return {
      title: "Ne plus recevoir de rappels",
      lead: "Les rappels envoyés à l’adresse où vous avez trouvé ce lien s’arrêteront. Ce qui vous attend reste affiché sur le site.",
      doneTitle: "Vous ne recevrez plus de rappels",
      doneLead: `${OTHERS_GO_ON} De même pour vos notifications.`,
    };
  if (scope === "vues")
    return {
      title: "Ne plus recevoir de nouvelles de ce que vous suivez",
      lead: "Les courriels sur vos vues suivies s’arrêteront à l’adresse où vous avez trouvé ce lien. Les nouveaux projets restent signalés sur le site.",
      doneTitle: "Vous ne recevrez plus de nouvelles de ce que vous suivez",
      doneLead: "Vos vues sont toujours là, et signalent les nouveaux projets à l’écran.",
    };
  const parts = partsInWords(PART_SCOPES.flatMap((known) => (known === scope ? STOPPED_PARTS[known] : [])));
  return {
    title: "Ne plus recevoir ces courriels",
    lead: `${upperFirst(parts)} s’arrêteront à l’adresse où vous avez trouvé ce lien. ${ALL_STAYS}`,
    doneTitle: "Vous ne recevrez plus ces courriels",
    doneLead: OTHERS_GO_ON,
  };
}
