import { organisationsPath } from "../accounts/organisations/routes";
import { accountsPath, accountsPathWith } from "../accounts/routes";
import { oneAnswerPath } from "../answers/routes";
import { committeePath } from "../calendar/committees/routes";
import { calendarPath } from "../calendar/routes";
import { commentPath } from "../comments/routes";
import { importPath } from "../imports/routes";
import { photographPath } from "../photographs/routes";
import { opinionPath, projectOpinionsPath } from "../projects/review/opinions/routes";
import { projectReviewPath } from "../projects/review/routes";
import { projectPath, projectsPath } from "../projects/routes";
import { decideProposalPath, proposalPath } from "../schemes/proposals/routes";
import { strategyItemPath } from "../strategies/notices/routes";
import type { NotificationKind } from "./constants";
import { deadlinePath } from "./deadlines/routes";
import type { NotificationView } from "./types";

export const notificationsPath = "/notifications";

/** Leads to the very item, and marks it as read. */
export const openNotificationPath = (id: number) => `${notificationsPath}/${id}`;

export const NOTIFICATION_PARAMETERS = { kind: "type", state: "etat", page: "page", done: "fait" } as const;
export const UNREAD = "non-lues";

export const KIND_SLUGS: Readonly<Record<NotificationKind, string>> = {
  deadline: "echeances",
  mention: "mentions",
  comment: "commentaires",
  decision: "decisions",
  submission: "transmissions",
  opinionAsked: "avis-demandes",
  opinionGiven: "avis-rendus",
  answer: "reponses",
  proposal: "propositions",
  strategy: "strategies",
  programme: "programme",
  account: "comptes",
  work: "travaux",
};

type Listed = {
  readonly kind?: NotificationKind | null;
  readonly unreadOnly?: boolean;
  readonly page?: number;
};

export function notificationListPath({ kind = null, unreadOnly = false, page = 1 }: Listed): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set(NOTIFICATION_PARAMETERS.kind, KIND_SLUGS[kind]);
  if (unreadOnly) query.set(NOTIFICATION_PARAMETERS.state, UNREAD);
  if (page > 1) query.set(NOTIFICATION_PARAMETERS.page, String(page));
  return query.size === 0 ? notificationsPath : `${notificationsPath}?${query}`;
}

/** The same list, with what was done; `query`: its own, as the form was given it. */
export function notificationsPathAfter(query: string, done: string): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of [
    NOTIFICATION_PARAMETERS.kind,
    NOTIFICATION_PARAMETERS.state,
    NOTIFICATION_PARAMETERS.page,
  ]) {
    const value = given.get(name);
    if (value !== null) kept.set(name, value);
  }
  kept.set(NOTIFICATION_PARAMETERS.done, done);
  return `${notificationsPath}?${kept}`;
}

/** Where the very item is. */
export function itemPath(view: NotificationView): string {
  const reference = view.reference ?? "";
  switch (view.kind) {
    case "deadline":
      return deadlinePath(view);
    case "mention":
    case "comment":
      return commentPath(reference, view.threadId ?? 0, view.commentId ?? 0);
    case "decision":
      return view.event === "requestChanges" ? projectReviewPath(reference) : projectPath(reference);
    case "submission":
      return projectReviewPath(reference);
    case "opinionAsked":
      return opinionPath(view.opinionId ?? 0);
    case "opinionGiven":
      return projectOpinionsPath(reference);
    case "answer":
      return oneAnswerPath(reference, view.answerId ?? 0);
    case "proposal":
      return view.event === "proposed"
        ? decideProposalPath(view.proposalId ?? 0)
        : proposalPath(view.proposalId ?? 0);
    case "strategy":
      return view.territorySlug === null
        ? notificationsPath
        : strategyItemPath(view.territorySlug, view.event, view.subjectKey);
    case "programme":
      return view.committeeId === null ? calendarPath : committeePath(view.committeeId);
    case "account":
      if (view.event === "invited") return organisationsPath;
      if (view.event === "entrusted") return projectsPath;
      return view.accountEmail === null ? accountsPath : accountsPathWith({ search: view.accountEmail });
    case "work":
      return view.importId === null ? photographPath(view.photographId ?? 0) : importPath(view.importId);
  }
}
