import { openAsPath } from "../../accounts/organisations/routes";
import { answerMail } from "../../answers/labels";
import type { AnswerCommand } from "../../answers/types";
import { mentionMail } from "../../comments/labels";
import type { MailDraft } from "../../mail/types";
import { NOTICES, noticeText } from "../../projects/review/notice/labels";
import { opinionMail } from "../../projects/review/opinions/labels";
import type { ReviewCommand } from "../../projects/review/rules";
import { decisionMail } from "../../schemes/proposals/labels";
import { NOTIFICATIONS_PER_MAIL } from "../constants";
import { KIND_LABELS, notificationSentence, notificationSubject, toldInWords } from "../labels";
import { itemPath, notificationListPath, notificationsPath } from "../routes";
import type { WaitingNotification } from "./types";

const pathOf = (view: WaitingNotification) =>
  view.openFor === undefined ? itemPath(view) : openAsPath(view.openFor, itemPath(view));

type Letter = { readonly subject: string; readonly text: string };

const SIGNATURE = "Quartiers Productifs – suivi des projets";

const upperFirst = (text: string) => `${text.charAt(0).toLocaleUpperCase("fr")}${text.slice(1)}`;

/** « Claire Roux (ANCT) a transmis le projet : QP-ROUBAIX-0007, « Halle » ». */
function inOneLine(view: WaitingNotification): string {
  const subject = notificationSubject(view);
  return `${notificationSentence(view)}${subject === "" ? "" : `\u00A0: ${subject}`}`;
}

function plainLetter(view: WaitingNotification, url: string): Letter {
  return {
    subject:
      view.reference === null
        ? notificationSentence(view)
        : `${view.reference}\u00A0: ${notificationSentence(view)}`,
    text: ["Bonjour,", `${inOneLine(view)}.`, `Voir\u00A0:\n${url}`, SIGNATURE].join("\n\n"),
  };
}

/** The mail about one thing, in the words of the feature that it comes from. */
function letterOf(view: WaitingNotification, url: string): Letter {
  const { actorName, organisationName, reference, title } = view;
  const about = { actorName, organisationName, reference: reference ?? "", title: title ?? "", url };
  switch (view.kind) {
    case "mention":
      return mentionMail(about);
    case "decision": {
      const notice = NOTICES[view.event as ReviewCommand];
      if (!notice) return plainLetter(view, url);
      const text = noticeText(notice, {
        ...about,
        message: view.message ?? "",
        fieldComments: view.fieldComments ?? [],
      });
      return { subject: `${about.reference}\u00A0: ${notice.subject}`, text };
    }
    case "opinionAsked":
      return opinionMail({ ...about, question: view.question ?? "", dueOn: view.dueOn ?? "" });
    case "answer":
      return answerMail({
        ...about,
        actor: { name: actorName, organisationName },
        command: view.event as AnswerCommand | "give",
      });
    case "proposal": {
      if (view.event === "proposed") return plainLetter(view, url);
      const published = view.event === "published" ? (view.publishedFields ?? []) : [];
      return decisionMail({
        schemeName: view.schemeName ?? "",
        decision: view.event === "published" ? "publish" : "refuse",
        published,
        left: (view.proposedFields ?? []).filter((field) => !published.includes(field)),
        isNew: view.isNewScheme === true,
        reason: view.reason ?? "",
        url,
      });
    }
    default:
      return plainLetter(view, url);
  }
}

function section(
  title: string,
  views: readonly WaitingNotification[],
  listPath: string,
  addressOf: (path: string) => string,
): string[] {
  if (views.length === 0) return [];
  const shown = views.slice(0, NOTIFICATIONS_PER_MAIL);
  const others = views.slice(NOTIFICATIONS_PER_MAIL);
  return [
    `${title} (${views.length})`,
    ...shown.map((view) => `– ${inOneLine(view)}\n  ${addressOf(pathOf(view))}`),
    ...(others.length > 0 ? [`– et ${toldInWords(others)} de plus\n  ${addressOf(listPath)}`] : []),
  ];
}

/** The parts of a mail that tells several, each a paragraph: what is due, the latest and the nearest first, then what has happened. */
export function notificationSections(
  views: readonly WaitingNotification[],
  addressOf: (path: string) => string,
): string {
  const deadlines = views
    .filter(({ kind }) => kind === "deadline")
    .toSorted((one, other) => (one.daysAhead ?? 0) - (other.daysAhead ?? 0));
  const others = views.filter(({ kind }) => kind !== "deadline");
  return [
    ...section("ÉCHÉANCES", deadlines, notificationListPath({ kind: "deadline" }), addressOf),
    ...section("NOTIFICATIONS", others, notificationsPath, addressOf),
  ].join("\n\n");
}

type Announcement = {
  readonly recipient: string;
  readonly name: string;
  readonly views: readonly WaitingNotification[];
  readonly addressOf: (path: string) => string;
  readonly choicePath: string;
  readonly stopPath: string;
};

/** What is told at once: one thing with all that is to be said of it, or those that have waited together. */
export function notificationMail({
  recipient,
  name,
  views,
  addressOf,
  choicePath,
  stopPath,
}: Announcement): MailDraft {
  const [only, ...others] = views;
  if (only === undefined) throw new Error("a mail tells something");
  const words = toldInWords(views);
  const { subject, text } =
    others.length === 0
      ? letterOf(only, addressOf(pathOf(only)))
      : {
          subject: `Quartiers Productifs\u00A0: ${words}`,
          text: [
            `Bonjour ${name},`,
            `${upperFirst(words)} sur Quartiers Productifs.`,
            notificationSections(views, addressOf),
            SIGNATURE,
          ].join("\n\n"),
        };
  const kinds = new Set(views.map(({ kind }) => kind));
  const stopped = kinds.size === 1 ? `«\u00A0${KIND_LABELS[only.kind].label}\u00A0»` : "notifications";
  const foot = [
    `Choisir les courriels que vous recevez\u00A0:\n${addressOf(choicePath)}`,
    `Ne plus recevoir les courriels ${stopped}\u00A0:\n${addressOf(stopPath)}`,
  ].join("\n\n");
  return { recipient, subject, text: text.replace(SIGNATURE, `${foot}\n\n${SIGNATURE}`) };
}
