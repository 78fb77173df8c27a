import { calendarPath } from "../routes";

export const committeesPath = `${calendarPath}/comites`;
export const committeesPagePath = (page: number) =>
  page > 1 ? `${committeesPath}?page=${page}` : committeesPath;
export const newCommitteePath = `${committeesPath}/nouveau`;
export const committeePath = (id: number) => `${committeesPath}/${id}`;
export const changeCommitteePath = (id: number) => `${committeePath(id)}/modifier`;
export const minutesPath = (id: number) => `${committeePath(id)}/releve`;
export const cancelCommitteePath = (id: number) => `${committeePath(id)}/annuler`;
/** For a calendar program. */
export const committeeFilePath = (id: number) => `${committeePath(id)}/comite.ics`;

/** What was just done, told on its page. */
export const NOTICE_PARAMETER = "fait";
export const COMMITTEE_NOTICES = ["prevu", "modifie", "annule", "retabli", "releve"] as const;
export type CommitteeNotice = (typeof COMMITTEE_NOTICES)[number];
export const committeePathWith = (id: number, notice: CommitteeNotice) =>
  `${committeePath(id)}?${NOTICE_PARAMETER}=${notice}`;
