import { formatCount, formatDate, formatNumber } from "@/lib/kernel/format";
import { STEP_LABELS } from "../answers/labels";
import { withoutArticle } from "../territories/rules";
import { MOST_COUNTED, type NotificationKind, type Quiet, type Rhythm } from "./constants";
import { deadlineSentence } from "./deadlines/labels";
import type { NotificationView } from "./types";

type KindWords = { readonly label: string; readonly hint: string };

export const KIND_LABELS: Readonly<Record<NotificationKind, KindWords>> = {
  deadline: {
    label: "Échéances",
    hint: "Un jalon, un avis, la revue trimestrielle, un comité ou un dispositif dont le jour approche, ou est passé.",
  },
  mention: { label: "Mentions", hint: "Quelqu’un vous nomme dans un commentaire." },
  comment: {
    label: "Commentaires",
    hint: "Une réponse dans un échange où vous êtes, un commentaire sur un projet de votre territoire ou que vous instruisez.",
  },
  decision: {
    label: "Décisions sur vos projets",
    hint: "Le ministère demande des compléments, accepte ou refuse.",
  },
  submission: {
    label: "Projets transmis",
    hint: "Un territoire transmet un projet à instruire. Ce qui attend une décision est aussi dans vos rappels.",
  },
  opinionAsked: { label: "Avis demandés", hint: "L’ANCT vous demande un avis sur un projet." },
  opinionGiven: { label: "Avis rendus", hint: "L’avis que vous avez demandé est arrivé." },
  answer: {
    label: "Réponses des partenaires",
    hint: "Intérêts, propositions et refus, puis chacune de leurs étapes.",
  },
  proposal: {
    label: "Propositions de dispositifs",
    hint: "Ce qu’un opérateur propose pour le catalogue, et ce qui en est décidé.",
  },
  strategy: {
    label: "Stratégies territoriales",
    hint: "Une stratégie est partagée, commentée, adoptée ou révisée.",
  },
  programme: {
    label: "Calendrier du programme",
    hint: "Un comité est prévu, déplacé ou annulé, ou son relevé de décisions est écrit.",
  },
  account: {
    label: "Invitations",
    hint: "Une personne invitée est venue, son invitation a expiré\u00A0; on vous invite, ou vous confie un travail.",
  },
  work: {
    label: "Travaux terminés",
    hint: "Votre import est analysé ou enregistré, votre dossier est prêt.",
  },
};

export const RHYTHM_LABELS: Readonly<Record<Rhythm, string>> = {
  immediate: "Tout de suite",
  daily: "Chaque jour ouvré",
  weekly: "Chaque semaine",
  never: "Jamais par courriel",
};

export const QUIET_LABELS: Readonly<Record<Quiet, { readonly label: string; readonly hint: string }>> = {
  none: { label: "À toute heure", hint: "Dans la minute qui suit." },
  nights: {
    label: "Pas la nuit",
    hint: "De 20\u00A0h à 7\u00A0h\u00A030, les courriels attendent le matin.",
  },
  daysOff: {
    label: "Ni la nuit, ni les week-ends et jours fériés",
    hint: "Ils attendent le matin du premier jour ouvré.",
  },
};

const EVENT_LABELS: Readonly<Record<string, string>> = {
  "mention mentioned": "vous mentionne dans un commentaire",
  "comment opened": "a écrit un commentaire",
  "comment answered": "a répondu dans un échange",
  "decision requestChanges": "demande des compléments",
  "decision accept": "a accepté le projet",
  "decision reject": "a refusé le projet",
  "submission submit": "a transmis le projet",
  "opinionAsked asked": "vous demande un avis",
  "opinionGiven given": "a rendu son avis",
  "proposal proposed": "propose pour le catalogue",
  "strategy shared": "a partagé la stratégie du territoire",
  "strategy takenBack": "a repris la stratégie du territoire",
  "strategy changesAsked": "demande des modifications de la stratégie du territoire",
  "strategy mentioned": "vous mentionne dans un commentaire de la stratégie du territoire",
  "strategy commented": "a commenté la stratégie du territoire",
  "strategy adopted": "a fait adopter la stratégie du territoire",
  "strategy revised": "révise la stratégie du territoire",
  "account invited": "vous invite à rejoindre une organisation",
  "account entrusted": "vous a confié ce qu’un collègue avait en cours",
  "programme added": "a prévu un comité",
  "programme changed": "a modifié un comité",
  "programme cancelled": "a annulé un comité",
  "programme restored": "a rétabli un comité",
  "programme recorded": "a écrit le relevé de décisions d’un comité",
};

const quoted = (text: string) => `«\u00A0${text}\u00A0»`;

/** What happened when nobody in particular did it, or when that is not the point. */
const IMPERSONAL: Readonly<Record<string, (view: NotificationView) => string>> = {
  "proposal published": () => "Votre proposition est publiée au catalogue",
  "proposal refused": () => "Votre proposition n’a pas été publiée",
  "account accepted": ({ accountName }) => `${accountName ?? ""} a accepté votre invitation`,
  "account expired": ({ accountName }) => `L’invitation de ${accountName ?? ""} a expiré`,
  "work imported": () => "Votre import est enregistré",
  "work analysed": () => "Votre import est analysé\u00A0: ses lignes sont à vérifier",
  "work packed": () => "Votre dossier du comité est prêt",
};

/** « Claire Roux (ANCT) a accepté le projet ». */
export function notificationSentence(view: NotificationView): string {
  if (view.kind === "deadline") return deadlineSentence(view);
  const name = `${view.kind} ${view.event}`;
  const impersonal = IMPERSONAL[name];
  if (impersonal) return impersonal(view);
  const who = view.organisationName === "" ? view.actorName : `${view.actorName} (${view.organisationName})`;
  const what =
    view.kind === "answer" ? STEP_LABELS[view.event as keyof typeof STEP_LABELS] : EVENT_LABELS[name];
  return `${who === "" ? "Quartiers Productifs" : who} ${what ?? ""}`.trimEnd();
}

/** « QP-ROUBAIX-0007, « Halle » (Roubaix) »; empty where the sentence says it all. */
export function notificationSubject(view: NotificationView): string {
  const { reference, title, schemeName, fileName, photographTitle, committeeTitle, committeeDay } = view;
  const territoryName = view.territoryName === null ? null : withoutArticle(view.territoryName);
  if (reference !== null) {
    const project = title === null || title === "" ? reference : `${reference}, ${quoted(title)}`;
    return territoryName === null ? project : `${project} (${territoryName})`;
  }
  // The sentence has named it.
  if (view.kind === "deadline") return territoryName ?? "";
  if (committeeTitle !== null && committeeDay !== null) {
    const committee = `${quoted(committeeTitle)}, ${formatDate(committeeDay)}`;
    return territoryName === null ? committee : `${committee} (${territoryName})`;
  }
  const name = schemeName ?? fileName ?? photographTitle;
  return name === null ? (territoryName ?? "") : quoted(name);
}

/** « Notifications (3 non lues) », in the header. */
export function unreadInWords(unread: number): string {
  if (unread === 0) return "";
  if (unread > MOST_COUNTED) return `plus de ${MOST_COUNTED}\u00A0non lues`;
  return `${unread}\u00A0${unread > 1 ? "non lues" : "non lue"}`;
}

/** Of all, or of the type that is looked at. */
export function unreadSentence(unread: number, kind: NotificationKind | null): string {
  const ofType = kind === null ? "" : " de ce type";
  if (unread === 0) return `Vous avez tout lu${ofType}.`;
  return `${formatCount(unread, "notification non lue", "notifications non lues")}${ofType}.`;
}

/** « une notification », « 3 notifications ». */
const notificationsInWords = (count: number) =>
  count === 1 ? "une notification" : `${formatNumber(count)}\u00A0notifications`;

/** « une échéance », « 3 échéances ». */
const deadlinesInWords = (count: number) =>
  count === 1 ? "une échéance" : `${formatNumber(count)}\u00A0échéances`;

/** « une échéance, 3 notifications »; empty for none. */
export function toldInWords(told: readonly Pick<NotificationView, "kind">[]): string {
  const deadlines = told.filter(({ kind }) => kind === "deadline").length;
  const others = told.length - deadlines;
  return [
    ...(deadlines > 0 ? [deadlinesInWords(deadlines)] : []),
    ...(others > 0 ? [notificationsInWords(others)] : []),
  ].join(", ");
}

export const ALL_READ = "Tout est marqué comme lu.";
export const ONE_READ = "La notification est marquée comme lue.";
export const READING_FAILED =
  "Rien n’a été marqué\u00A0: le service ne répond pas. Réessayez dans quelques instants.";
