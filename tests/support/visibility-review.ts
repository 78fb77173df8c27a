import { randomUUID } from "node:crypto";
import { getProject } from "@/lib/features/projects/data";
import { getAssignment } from "@/lib/features/projects/review/assignment/data";
import { assignReview } from "@/lib/features/projects/review/assignment/mutations";
import { listBatch } from "@/lib/features/projects/review/batch/data";
import { applyReviewBatch, assignReviewBatch } from "@/lib/features/projects/review/batch/mutations";
import type { BatchResult } from "@/lib/features/projects/review/batch/types";
import { getChecklist, listCheckRecords } from "@/lib/features/projects/review/checklist/data";
import { tickChecklist } from "@/lib/features/projects/review/checklist/mutations";
import {
  getAskedOpinion,
  listAskedOpinions,
  listProjectOpinions,
} from "@/lib/features/projects/review/opinions/data";
import { askOpinion } from "@/lib/features/projects/review/opinions/mutations";
import { listRemarks } from "@/lib/features/projects/review/remarks/data";
import { applyRemarkCommand } from "@/lib/features/projects/review/remarks/mutations";
import { getReviewWork } from "@/lib/features/projects/review/work/data";
import type { Actor } from "@/lib/kernel/actor";
import type { FixtureProject } from "./visibility-fixture";
import { AUDIENCES, type Audience, READABLE, WRITABLE } from "./visibility-matrix";

/** The reads and writes of the work of a review. */
type Line = Readonly<Record<Audience, readonly FixtureProject["reviewStatus"][]>>;

const readable = (table: string): Line => {
  const line = READABLE[table];
  if (!line) throw new Error(`no line for ${table}`);
  return line;
};
const only = (audience: Audience, statuses: Line[Audience]): Line =>
  Object.fromEntries(AUDIENCES.map((one) => [one, one === audience ? statuses : []])) as unknown as Line;

const SUBMITTED_ON = ["submitted", "changesRequested", "accepted", "rejected"] as const;

export const REVIEW_READS = {
  listRemarks: {
    allowed: readable("review_remark"),
    sees: async (actor: Actor, project: FixtureProject) => (await listRemarks(actor, project)).length === 1,
  },
  getAssignment: {
    allowed: readable("review_assignment"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await getAssignment(actor, project))?.assigneeName === "reviewer",
  },
  listProjectOpinions: {
    allowed: { ...readable("review_opinion"), partner: [] },
    sees: async (actor: Actor, project: FixtureProject) =>
      (await listProjectOpinions(actor, project))[0]?.text === "Avis confidentiel",
  },
  listAskedOpinions: {
    allowed: only("partner", readable("review_opinion").partner),
    sees: async (actor: Actor, { reference }: FixtureProject) =>
      (await listAskedOpinions(actor)).some((one) => one.reference === reference),
  },
  getAskedOpinion: {
    allowed: only("partner", readable("review_opinion").partner),
    sees: async (actor: Actor, { opinionId }: FixtureProject) =>
      (await getAskedOpinion(actor, opinionId)) !== null,
  },
  "getAskedOpinion: the project": {
    allowed: only("partner", readable("review_dossier").partner),
    sees: async (actor: Actor, { opinionId }: FixtureProject) =>
      Boolean((await getAskedOpinion(actor, opinionId))?.dossier),
  },
  getChecklist: {
    allowed: readable("review_checklist"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await getChecklist(actor, project))?.revision === 1,
  },
  listCheckRecords: {
    allowed: readable("review_check_record"),
    sees: async (actor: Actor, project: FixtureProject) =>
      (await listCheckRecords(actor, project)).length === 1,
  },
  getReviewWork: {
    allowed: readable("review_event"),
    sees: async (actor: Actor, { reference }: FixtureProject) => {
      const project = await getProject(actor, reference);
      return project !== null && (await getReviewWork(actor, project)) !== null;
    },
  },
  listBatch: {
    allowed: only("reviewer", SUBMITTED_ON),
    sees: async (actor: Actor, { reference }: FixtureProject) =>
      (await listBatch(actor, [reference])).length === 1,
  },
};

const outcome = (result: { readonly ok: boolean; readonly refusal?: string }) =>
  result.ok ? "done" : (result.refusal ?? "");
/** A batch tells in words. */
const told = ([result]: readonly BatchResult[]): string =>
  result?.sentence.startsWith("Ce projet n’existe pas") ? "notFound" : (result?.outcome ?? "");

export const REVIEW_WRITES = {
  assignReview: {
    allowed: only("reviewer", ["submitted", "changesRequested"]),
    attempt: async (actor: Actor, { reference }: FixtureProject) =>
      outcome(await assignReview(actor, { reference, assigneeId: null, seenId: actor.userId })),
  },
  assignReviewBatch: {
    allowed: only("reviewer", ["submitted", "changesRequested"]),
    attempt: async (actor: Actor, { reference }: FixtureProject) =>
      told(
        await assignReviewBatch(actor, {
          assigneeId: null,
          targets: [{ reference, version: 1, assigneeId: actor.userId }],
        }),
      ),
  },
  applyReviewBatch: {
    allowed: only("reviewer", ["submitted"]),
    attempt: async (actor: Actor, { reference }: FixtureProject) =>
      told(
        await applyReviewBatch(actor, {
          command: "accept",
          message: "",
          targets: [{ reference, version: 1, assigneeId: null }],
        }),
      ),
  },
  askOpinion: {
    allowed: only("reviewer", ["submitted"]),
    attempt: async (actor: Actor, { reference, askedOrganisationId }: FixtureProject) =>
      outcome(
        await askOpinion(actor, {
          reference,
          asked: { kind: "organisation", id: askedOrganisationId },
          dueOn: "2099-01-31",
          question: "",
          creationKey: randomUUID(),
        }),
      ),
  },
  tickChecklist: {
    allowed: only("reviewer", ["submitted"]),
    attempt: async (actor: Actor, { reference }: FixtureProject) =>
      outcome(await tickChecklist(actor, { reference, revision: 1, answers: {} })),
  },
  "applyRemarkCommand: answer": {
    allowed: WRITABLE,
    attempt: async (actor: Actor, { reference, remarkId }: FixtureProject) =>
      outcome(
        await applyRemarkCommand(actor, {
          reference,
          remarkId,
          revision: 1,
          command: "answer",
          answer: "Fait",
        }),
      ),
  },
  "applyRemarkCommand: settle": {
    allowed: only("reviewer", SUBMITTED_ON),
    attempt: async (actor: Actor, { reference, remarkId }: FixtureProject) =>
      outcome(
        await applyRemarkCommand(actor, { reference, remarkId, revision: 1, command: "settle", answer: "" }),
      ),
  },
};
