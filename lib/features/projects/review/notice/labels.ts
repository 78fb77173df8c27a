import { PROJECT_FIELD_LABELS } from "../../labels";
import type { ReviewCommand } from "../rules";
import type { FieldComment } from "../types";

type Notice = { readonly subject: string; readonly news: string; readonly next: string };

/** Decisions of the ministry, as the territory learns them by mail. */
export const NOTICES: Partial<Record<ReviewCommand, Notice>> = {
  requestChanges: {
    subject: "compléments demandés",
    news: "demande des compléments sur le projet",
    next: "Modifiez le projet, puis transmettez-le de nouveau\u00A0:",
  },
  accept: { subject: "projet accepté", news: "a accepté le projet", next: "Voir le projet\u00A0:" },
  reject: { subject: "projet refusé", news: "a refusé le projet", next: "Voir le projet\u00A0:" },
};

export function noticeText(
  notice: Notice,
  decision: {
    readonly actorName: string;
    readonly organisationName: string;
    readonly reference: string;
    readonly title: string;
    readonly message: string;
    readonly fieldComments: readonly FieldComment[];
    readonly url: string;
  },
): string {
  const { actorName, organisationName, reference, title, message, fieldComments, url } = decision;
  const comments = fieldComments.map(
    ({ field, comment }) => `– ${PROJECT_FIELD_LABELS[field]}\u00A0: ${comment}`,
  );
  return [
    "Bonjour,",
    `${actorName} (${organisationName}) ${notice.news} ${reference}, «\u00A0${title}\u00A0».`,
    message,
    comments.join("\n"),
    `${notice.next}\n${url}`,
    "Quartiers Productifs – suivi des projets",
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
