import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { testDatabase } from "@/tests/support/database";
import {
  buildVisibilityFixture,
  createProject,
  type VisibilityFixture,
} from "@/tests/support/visibility-fixture";
import { AUDIENCES } from "@/tests/support/visibility-matrix";
import { READS } from "@/tests/support/visibility-reads";
import { attemptCreation, visibleTo, WRITES } from "@/tests/support/visibility-writes";

/** Both walls together, as the application meets them. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
});

describe.each(Object.entries(READS))("%s", (_name, { allowed, sees }) => {
  it.each(AUDIENCES)("for %s", async (audience) => {
    const seen: string[] = [];
    for (const status of REVIEW_STATUSES) {
      if (await sees(fixture.actors[audience], fixture.projects[status])) seen.push(status);
    }
    expect(seen).toEqual(allowed[audience]);
  });
});

describe.each(Object.entries(WRITES))("%s", (_name, { allowed, attempt }) => {
  it.each(AUDIENCES)("by %s", async (audience) => {
    for (const status of REVIEW_STATUSES) {
      const project = await createProject(pool, status, fixture.actors);
      const before = await contentOf(project.id);
      const result = await attempt(fixture.actors[audience], project);
      expect([status, result === "done"]).toEqual([status, allowed[audience].includes(status)]);
      if (result !== "done") expect(await contentOf(project.id)).toEqual(before);
      // Invisible looks like missing.
      if (!visibleTo(audience, project)) expect(result).toBe("notFound");
      await pool.query("DELETE FROM project WHERE id = $1", [project.id]);
    }
  });
});

async function contentOf(projectId: number): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT to_json(p) AS project, (SELECT count(*) FROM journal_entry WHERE project_id = p.id) AS entries,
            (SELECT count(*) FROM review_event WHERE project_id = p.id) AS steps, (SELECT count(*) FROM project_version WHERE project_id = p.id) AS versions
     FROM project p WHERE id = $1`,
    [projectId],
  );
  return rows[0];
}

describe("createProject", () => {
  it.each(AUDIENCES)("by %s", async (audience) => {
    const result = await attemptCreation(fixture.actors[audience]);
    expect(result === "done").toBe(/own|other/.test(audience));
    await pool.query("DELETE FROM project WHERE title = 'Réécrit'");
  });
});

/** What is no question of who sees which project, and where it is tried instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  getKeptDeliberation: "one's own: tests/db/strategies/kept-deliberation.test.ts",
  keepDeliberation: "whoever adopts: tests/db/strategies/kept-deliberation.test.ts",
  forgetDeliberation: "one's own: tests/db/strategies/kept-deliberation.test.ts",
  sweepDeliberations: "the application itself: tests/db/strategies/kept-deliberation.test.ts",
  listDueJobs: "the application itself: tests/db/jobs.test.ts",
  listJobs: "tests/db/jobs.test.ts",
  listJobRuns: "tests/db/jobs.test.ts",
  getFailures: "tests/db/jobs.test.ts",
  registerJobs: "the application itself",
  beginRun: "the application itself",
  endRun: "the application itself",
  askForRun: "tests/db/jobs.test.ts",
  retryMails: "tests/db/jobs.test.ts",
  retryImport: "tests/db/jobs.test.ts",
  retryQueueJob: "tests/db/jobs.test.ts",
  getFunderAdministration: "tests/db/funder-merge.test.ts",
  getFunderMergeChoice: "tests/db/funder-merge.test.ts",
  findSuccessor: "reference data, public",
  mergeFunder: "tests/db/funder-merge.test.ts",
  getMailSetting: "one's own: tests/db/digest.test.ts",
  chooseMails: "one's own: tests/db/digest.test.ts",
  stopNotificationMails: "the application itself: tests/db/notifications.test.ts",
  listNotifications: "one's own, of what one sees: tests/db/notifications.test.ts",
  getNotification: "one's own, of what one sees: tests/db/notifications.test.ts",
  readNotification: "one's own: tests/db/notifications.test.ts",
  readAllNotifications: "one's own: tests/db/notifications.test.ts",
  listWaitingNotifications: "one's own, of what one sees: tests/db/notifications.test.ts",
  queueNotifications: "the application itself: tests/db/notifications.test.ts",
  listConcernedTerritories: "the application itself: tests/db/deadlines.test.ts",
  tellDue: "the application itself: tests/db/deadlines.test.ts",
  sweepNotifications: "the application itself: tests/db/notifications.test.ts",
  getHeaderCounts: "one's own, of what one sees: tests/db/notifications.test.ts",
  countVisibleNotifications: "of one mail, those that its reader sees",
  listReminderReaders: "the application itself: tests/db/digest.test.ts",
  stopReminders: "the application itself: tests/db/digest.test.ts",
  forgetDigests: "the application itself",
  queueDigest: "the application itself: tests/db/digest.test.ts",
  listProfiles: "tests/db/profiles.test.ts",
  getProfile: "tests/db/profiles.test.ts",
  createProfile: "tests/db/profiles.test.ts",
  updateProfile: "tests/db/profiles.test.ts",
  deleteProfile: "tests/db/profiles.test.ts",
  getView: "tests/db/saved-views.test.ts",
  listViews: "tests/db/saved-views.test.ts",
  listViewJournal: "tests/db/saved-views.test.ts",
  createView: "tests/db/saved-views.test.ts",
  updateView: "tests/db/saved-views.test.ts",
  deleteView: "tests/db/saved-views.test.ts",
  followSubject: "tests/db/saved-views.test.ts",
  unfollowSubject: "one's own: tests/db/followed-views.test.ts",
  visitFollowing: "one's own: tests/db/followed-views.test.ts",
  getFollowing: "one's own: tests/db/followed-views.test.ts",
  listNewProjects: "one's own: tests/db/followed-views.test.ts",
  getOwnNews: "one's own: tests/db/followed-views.test.ts",
  listMembers: "what the list finds: tests/db/followed-views.test.ts",
  listMembersAmong: "what the list finds: tests/db/followed-views.test.ts",
  stopFollowingMails: "the application itself: tests/db/followed-views.test.ts",
  listFollowingStates: "the application itself: tests/db/followed-views.test.ts",
  listImmediateReaders: "the application itself: tests/db/followed-views.test.ts",
  forgetChanges: "the application itself: tests/db/followed-views.test.ts",
  nextChanges: "the application itself: tests/db/followed-views.test.ts",
  rebaseFollowing: "the application itself: tests/db/followed-views.test.ts",
  recordNews: "the application itself: tests/db/followed-views.test.ts",
  queueNews: "the application itself: tests/db/followed-views.test.ts",
  sweepNews: "the application itself: tests/db/followed-views.test.ts",
  withdrawMail: "the application itself",
  listVisibleProjectIds: "the rows of project that the reader sees",
  listVisibleNotificationIds: "of a mail, what its reader still sees: tests/db/notifications.test.ts",
  getCalendarSetting: "reference data, and the reader's own: tests/db/calendar.test.ts",
  listOpinionDeadlines: "whoever is asked, and the ministry: tests/db/calendar-events.test.ts",
  listQuarterDeadlines: "one's own territory's, and the ministry's: tests/db/calendar-events.test.ts",
  listSchemeDates: "public: tests/db/calendar-events.test.ts",
  listCommitteeDates: "tests/db/committees.test.ts",
  listCommittees: "tests/db/committees.test.ts",
  getCommittee: "tests/db/committees.test.ts",
  listCommitteeSteps: "tests/db/committees.test.ts",
  getCommitteeChoices: "tests/db/committees.test.ts",
  planCommittee: "tests/db/committees.test.ts",
  changeCommittee: "tests/db/committees.test.ts",
  cancelCommittee: "tests/db/committees.test.ts",
  restoreCommittee: "tests/db/committees.test.ts",
  recordMinutes: "tests/db/committees.test.ts",
  renewFeed: "one's own: tests/db/calendar.test.ts",
  revokeFeed: "one's own: tests/db/calendar.test.ts",
  listPublicDocuments: "public: tests/db/documents.test.ts",
  listMentionable: "tests/db/comments.test.ts",
  editComment: "one's own: tests/db/comments.test.ts",
  deleteComment: "one's own: tests/db/comments.test.ts",
  getDirectory: "reference data, public",
  resolveFilters: "reference data, public",
  resolvePast: "reference data, public",
  getLaunchDay: "public",
  getStrategyLife: "tests/db/strategies/strategy-life-walls.test.ts",
  applyStrategyCommand: "tests/db/strategies/strategy-life-walls.test.ts",
  adoptStrategy: "tests/db/strategies/strategy-life-walls.test.ts",
  listEditions: "tests/db/strategies/strategy-life-walls.test.ts",
  listEditionProjects: "tests/db/strategies/strategy-life-walls.test.ts",
  getDeliberation: "tests/db/strategies/strategy-life-walls.test.ts",
  getPublishable: "tests/db/strategies/strategy-life-walls.test.ts",
  publishStrategy: "tests/db/strategies/strategy-life-walls.test.ts",
  unpublishStrategy: "tests/db/strategies/strategy-life-walls.test.ts",
  listSharedStrategies: "tests/db/strategies/strategy-life-walls.test.ts",
  listChangesAsked: "tests/db/strategies/strategy-life-walls.test.ts",
  getCommentPlace: "tests/db/strategies/strategy-comments.test.ts",
  listStrategyThreads: "tests/db/strategies/strategy-comments.test.ts",
  getStrategyThread: "tests/db/strategies/strategy-comments.test.ts",
  countStrategyThreads: "tests/db/strategies/strategy-comments.test.ts",
  listStrategyPeople: "tests/db/strategies/strategy-comments.test.ts",
  addStrategyComment: "tests/db/strategies/strategy-comments.test.ts",
  editStrategyComment: "tests/db/strategies/strategy-comments.test.ts",
  deleteStrategyComment: "tests/db/strategies/strategy-comments.test.ts",
  settleStrategyThread: "tests/db/strategies/strategy-comments.test.ts",
  listThreadsToAnswer: "tests/db/strategies/strategy-comments.test.ts",
  getAttachments: "tests/db/strategies/strategy-attachments.test.ts",
  listOwnObjectives: "tests/db/strategies/strategy-attachments.test.ts",
  getProjectObjectives: "tests/db/strategies/strategy-attachments.test.ts",
  attachProjects: "tests/db/strategies/strategy-attachments.test.ts",
  listWaves: "reference data, public",
  countByQpv: "every reader follows its figures to their lists: tests/db/dashboard-links.test.ts",
  listChoices: "reference data, public",
  understandWords: "reference data, public",
  listTerritories: "public",
  listSchemes: "public: tests/db/schemes.test.ts",
  getScheme: "public: tests/db/schemes.test.ts",
  getCriteria: "of schemes, public; of profiles, their owner's: tests/db/criteria.test.ts",
  getGround: "reference data, public",
  getFactsOfState: "what the reader has typed: tests/db/criteria-answers.test.ts",
  listSchemeCriteria: "public: tests/db/criteria.test.ts",
  writeSchemeCriteria: "tests/db/criteria.test.ts",
  getSchemeDirectory: "reference data, public",
  getSchemeHistory: "tests/db/scheme-walls.test.ts",
  listAdministeredSchemes: "tests/db/scheme-walls.test.ts",
  getEditedScheme: "tests/db/scheme-walls.test.ts",
  listSchemeJournal: "tests/db/scheme-walls.test.ts",
  createScheme: "tests/db/scheme-walls.test.ts",
  editScheme: "tests/db/scheme-walls.test.ts",
  restoreSchemeVersion: "tests/db/scheme-walls.test.ts",
  applySchemeCommand: "tests/db/scheme-walls.test.ts",
  listOwnProposals: "tests/db/scheme-walls.test.ts",
  listOperatedSchemes: "tests/db/scheme-walls.test.ts",
  listProposals: "tests/db/scheme-walls.test.ts",
  countWaitingProposals: "tests/db/scheme-walls.test.ts",
  getProposal: "tests/db/scheme-walls.test.ts",
  getProposalStart: "tests/db/scheme-walls.test.ts",
  proposeScheme: "tests/db/scheme-walls.test.ts",
  withdrawProposal: "tests/db/scheme-walls.test.ts",
  decideProposal: "tests/db/scheme-walls.test.ts",
  listSchemeImports: "tests/db/scheme-imports-walls.test.ts",
  getSchemeImport: "tests/db/scheme-imports-walls.test.ts",
  listSchemeImportItems: "tests/db/scheme-imports-walls.test.ts",
  countChosenAids: "tests/db/scheme-imports-walls.test.ts",
  getValueNames: "tests/db/scheme-imports-walls.test.ts",
  getImportDirectory: "tests/db/scheme-imports-walls.test.ts",
  listWaitingSchemeImports: "tests/db/scheme-imports-walls.test.ts",
  isReadingDue: "tests/db/scheme-imports-walls.test.ts",
  listReportsToReview: "tests/db/scheme-imports-walls.test.ts",
  getNextPage: "tests/db/scheme-imports-walls.test.ts",
  openSchemeImport: "tests/db/scheme-imports-walls.test.ts",
  keepAids: "tests/db/scheme-imports-walls.test.ts",
  endAidReading: "tests/db/scheme-imports-walls.test.ts",
  failSchemeImport: "tests/db/scheme-imports-walls.test.ts",
  compareAids: "tests/db/scheme-imports-walls.test.ts",
  decideAids: "tests/db/scheme-imports-walls.test.ts",
  chooseAids: "tests/db/scheme-imports-walls.test.ts",
  confirmSchemeImport: "tests/db/scheme-imports-walls.test.ts",
  cancelSchemeImport: "tests/db/scheme-imports-walls.test.ts",
  pauseApplication: "tests/db/scheme-imports-walls.test.ts",
  applyAids: "tests/db/scheme-imports-walls.test.ts",
  listIndicators: "reference data, public",
  getLibrary: "tests/db/indicators.test.ts",
  listIndicatorJournal: "tests/db/indicators.test.ts",
  addIndicator: "tests/db/indicators.test.ts",
  editIndicator: "tests/db/indicators.test.ts",
  applyIndicatorCommand: "tests/db/indicators.test.ts",
  getPublicFigures: "public: published copies only",
  listPriorities: "public",
  getTerritory: "public",
  listPublishedProjects: "public: published copies only",
  getTerritoryReview: "one's own territory's: tests/db/quarterly-walls.test.ts",
  getQuarterOverview: "tests/db/quarterly-walls.test.ts",
  getQuarterlyReport: "tests/db/quarterly-walls.test.ts",
  sendReview: "tests/db/quarterly-walls.test.ts",
  createProject: "above",
  listSchemeChoices: "public, and whose they are: tests/db/answers/answers-walls.test.ts",
  listAnswers: "one's own side's: tests/db/answers/answers-walls.test.ts",
  listAskedLines: "tests/db/answers/answers-walls.test.ts",
  getAnswerChoices: "tests/db/answers/answers-walls.test.ts",
  getPartnersView: "the ministry's: tests/db/answers/partners-view.test.ts",
  listNeedyProjects: "the ministry's: tests/db/answers/partners-view.test.ts",
  listEnvelopes: "the operator's, and the ministry's: tests/db/answers/answers-walls.test.ts",
  getEnvelopeChoices: "tests/db/answers/answers-walls.test.ts",
  setEnvelope: "the operator's: tests/db/answers/answers-walls.test.ts",
  getStrategy: "tests/db/strategies/strategy-walls.test.ts",
  saveStrategy: "tests/db/strategies/strategy-walls.test.ts",
  listStrategyPresence: "tests/db/strategies/strategy-walls.test.ts",
  getStrategyProgress: "tests/db/strategies/strategy-views-walls.test.ts",
  getStrategyMatrix: "tests/db/strategies/strategy-views-walls.test.ts",
  getRoadmap: "tests/db/strategies/strategy-views-walls.test.ts",
  getSuggestions: "tests/db/strategies/strategy-views-walls.test.ts",
  sortSuggestion: "its own territory's: tests/db/strategies/strategy-views-walls.test.ts",
  getTerritoryComparison: "tests/db/strategies/strategy-views.test.ts",
  listStrategyVersions: "tests/db/strategies/strategy-saving.test.ts",
  getStrategyVersions: "tests/db/strategies/strategy-saving.test.ts",
  getStrategyVersionAt: "tests/db/strategies/strategy-saving.test.ts",
  listAttachedObjectives: "tests/db/strategies/strategy-saving.test.ts",
  restoreStrategyVersion: "tests/db/strategies/strategy-saving.test.ts",
  createStrategy: "tests/db/strategies/strategy-saving.test.ts",
  listPublishedPlans: "what was published: tests/db/strategies/strategy-saving.test.ts",
  listStrategies: "tests/db/strategies/strategy-saving.test.ts",
  getStrategyStanding: "tests/db/strategies/strategy-saving.test.ts",
  getDraft: "tests/db/projects/autosave.test.ts: its author alone",
  listReadersAtOnce: "the application itself: tests/db/notifications.test.ts",
  listOpenDrafts: "tests/db/projects/autosave.test.ts: their author alone",
  keepForm: "tests/db/projects/autosave.test.ts",
  discardDraft: "tests/db/projects/autosave.test.ts",
  sweepDrafts: "the application itself",
  inviteAccount: "tests/db/accounts.test.ts",
  getAccount: "tests/db/accounts.test.ts",
  changeRole: "tests/db/accounts.test.ts",
  endMembership: "tests/db/accounts.test.ts, tests/db/leaving.test.ts",
  listBelongings: "tests/db/leaving.test.ts",
  listColleagues: "tests/db/leaving.test.ts",
  isLastOfCoordinators: "tests/db/leaving.test.ts",
  listOwnOrganisations: "one's own: tests/db/memberships.test.ts",
  switchOrganisation: "one's own: tests/db/memberships.test.ts",
  joinOrganisation: "one's own: tests/db/memberships.test.ts",
  getInvitation: "the application itself, by a secret: tests/db/memberships.test.ts",
  acceptInvitation: "the application itself, by a secret: tests/db/memberships.test.ts",
  applyAccountCommand: "tests/db/accounts.test.ts",
  listAccountJournal: "tests/db/accounts.test.ts",
  listAccounts: "tests/db/accounts.test.ts",
  listInvitingOrganisations: "tests/db/accounts.test.ts",
  listImports: "tests/db/imports-walls.test.ts",
  getImport: "tests/db/imports-walls.test.ts",
  countImportRows: "tests/db/imports-walls.test.ts",
  listImportRows: "tests/db/imports-walls.test.ts",
  listSampleCells: "tests/db/imports-walls.test.ts",
  listWrongRows: "tests/db/imports-walls.test.ts",
  getKnownMapping: "tests/db/imports-walls.test.ts",
  createImport: "tests/db/imports-walls.test.ts",
  startAnalysis: "tests/db/imports-walls.test.ts",
  confirmImport: "tests/db/imports-walls.test.ts",
  reopenMapping: "tests/db/imports-walls.test.ts",
  cancelImport: "tests/db/imports-walls.test.ts",
  decideRows: "tests/db/imports-walls.test.ts",
  acceptAll: "tests/db/imports-walls.test.ts",
  confirmSuggestions: "tests/db/imports-walls.test.ts",
  advanceImport: "tests/db/imports-walls.test.ts",
  listWorkingImports: "tests/db/imports-walls.test.ts",
  listPhotographs: "tests/db/photographs.test.ts",
  getPhotograph: "tests/db/photographs.test.ts",
  getFreezeChoices: "tests/db/photographs.test.ts",
  freezeReport: "tests/db/photographs.test.ts",
  getReport: "tests/db/photographs.test.ts",
  getPack: "tests/db/photographs.test.ts",
  getPackFile: "tests/db/photographs.test.ts",
  readPackBytes: "tests/db/photographs.test.ts",
  requestPack: "tests/db/photographs.test.ts",
  makePack: "tests/db/photographs.test.ts",
  listWaitingPacks: "tests/db/photographs.test.ts",
  listOutbox: "tests/db/mail.test.ts",
  listReviewers: "tests/db/review-work.test.ts",
  listReviewPeople: "names of those who review and are asked: tests/db/review-work.test.ts",
  listCheckItems: "the grid, the ministry's: tests/db/review-grid.test.ts",
  listGridJournal: "tests/db/review-grid.test.ts",
  addCheckItem: "tests/db/review-grid.test.ts",
  editCheckItem: "tests/db/review-grid.test.ts",
  applyGridCommand: "tests/db/review-grid.test.ts",
  withdrawOpinion: "of requests that nobody has answered: tests/db/review-opinions.test.ts",
  giveOpinion: "whoever is asked alone: tests/db/review-opinions.test.ts",
  getContourAdministration: "tests/db/contours/import.test.ts",
  createContourImport: "tests/db/contours/walls.test.ts",
  draftContours: "tests/db/contours/walls.test.ts",
  applyContourImport: "tests/db/contours/walls.test.ts",
  closeContourImport: "tests/db/contours/walls.test.ts",
  listKnownCodes: "reference data, everybody's",
  locatePoint: "contours are public: tests/db/contours/walls.test.ts",
  getPlaceGround: "contours are public: tests/db/contours/walls.test.ts",
  listQpvSuccessions: "contours are public: tests/db/contours/walls.test.ts",
  findPlace: "contours are public: tests/db/contours/walls.test.ts",
  inviteFirstAdministrator: "the application itself, at its first start",
  countAttempt: "the application itself, before anybody is anybody",
  sendSignInLink: "the application itself",
  createDemoToken: "the application itself",
  sweepExpired: "the application itself",
  sweepDistances: "the application itself: tests/db/criteria-facts.test.ts",
  sweepArchives: "the application itself: tests/db/projects/archive.test.ts",
  getSignInLink: "the application itself",
  claimDueMail: "the application itself",
  recordSent: "the application itself",
  recordFailure: "the application itself",
};

it("points to a test that tries what it says it tries", () => {
  const idle = Object.entries(ELSEWHERE).filter(([name, reason]) => {
    const file = /tests\/\S+\.test\.ts/.exec(reason)?.[0];
    return file !== undefined && !new RegExp(`\\b${name}\\(`).test(readFileSync(file, "utf8"));
  });
  expect(idle).toEqual([]);
});

it("knows every read and write of the application", () => {
  const exported = readdirSync("lib/features", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(data|mutations)\.ts$/.test(entry.name))
    .flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), "utf8");
      return [...source.matchAll(/^export (?:async )?function\*? ?(\w+)(?:<[^(]*>)?\(\s*actor: Actor/gm)].map(
        ([, name]) => name ?? "",
      );
    });
  const known = new Set(
    [...Object.keys(READS), ...Object.keys(WRITES)]
      .map((key) => key.split(":")[0])
      .concat(Object.keys(ELSEWHERE)),
  );
  expect(exported.length).toBeGreaterThan(20);
  expect(
    exported.filter((name) => !known.has(name)),
    "give it a line in the visibility matrix",
  ).toEqual([]);
});
