import { randomUUID } from "node:crypto";
import { archiveProject, unarchiveProject } from "@/lib/features/projects/archive/mutations";
import { REVIEW_STATUSES } from "@/lib/features/projects/constants";
import { restoreVersion } from "@/lib/features/projects/history/mutations";
import { copyProject } from "@/lib/features/projects/inspiration/mutations";
import { createProject, updateProject } from "@/lib/features/projects/mutations";
import { publishProject, unpublishProject } from "@/lib/features/projects/publication/mutations";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import { REVIEW_TRANSITIONS, type ReviewCommand } from "@/lib/features/projects/review/rules";
import { EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { answerProject } from "@/lib/features/quarterly/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { ANSWER_WRITES } from "./visibility-answers";
import { EXCHANGE_WRITES } from "./visibility-exchanges";
import type { FixtureProject } from "./visibility-fixture";
import { AUDIENCES, type Audience, READABLE, WRITABLE } from "./visibility-matrix";
import { REVIEW_WRITES } from "./visibility-review";

type Line = Readonly<Record<Audience, readonly FixtureProject["reviewStatus"][]>>;
type Write = {
  readonly allowed: Line;
  /** Tries it. @returns "done", or why not. */
  readonly attempt: (actor: Actor, project: FixtureProject) => Promise<string>;
};

const outcome = (result: { readonly ok: boolean; readonly refusal?: string }) =>
  result.ok ? "done" : (result.refusal ?? "");
/** Complete, since an accepted project stays so. */
const CONTENT: ProjectState = {
  ...EMPTY_STATE,
  title: "Réécrit",
  summary: "Résumé",
  objectives: "Objectifs",
  projectOwner: "Porteur",
  projectOwnerKind: "commune",
  mainPriority: 1,
  priorities: [2],
  qpvCodes: [],
  codeInsee: "59512",
  phase: "idea",
  progressStatus: "onTrack",
  startsOn: "2026-01-01",
  endsOn: null,
  totalCost: 100_000,
  fundingLines: [],
  contact: { name: "Contact", email: "contact@exemple.test", phone: "" },
  privateNote: "",
};

function review(command: ReviewCommand): Write {
  const { from, by } = REVIEW_TRANSITIONS[command];
  const allowed = Object.fromEntries(
    AUDIENCES.map((one) => [
      one,
      (by === "territory" ? one.startsWith("own") : one === "reviewer") ? from : [],
    ]),
  ) as unknown as Line;
  return {
    allowed,
    attempt: async (actor, { reference }) =>
      outcome(
        await applyReviewCommand(actor, {
          reference,
          version: 1,
          command,
          message: "Motif",
          fieldComments: [],
        }),
      ),
  };
}

const published = (write: typeof publishProject): Write => ({
  allowed: {
    ...WRITABLE,
    ...Object.fromEntries(AUDIENCES.map((one) => [one, one === "ownCoordinator" ? ["accepted"] : []])),
  } as Line,
  attempt: async (actor, { reference }) =>
    outcome(await write(actor, { reference, version: 1, fields: ["objectives"] })),
});

const NOBODY = Object.fromEntries(AUDIENCES.map((one) => [one, []])) as unknown as Line;

/** Every write about projects, as the code offers it. The key is the function's name. */
export const WRITES: Readonly<Record<string, Write>> = {
  ...EXCHANGE_WRITES,
  ...REVIEW_WRITES,
  ...ANSWER_WRITES,
  updateProject: {
    allowed: WRITABLE,
    attempt: async (actor, { reference }) =>
      outcome(
        await updateProject(actor, {
          reference,
          baseVersion: 1,
          state: CONTENT,
          resolution: { version: 1, choices: {} },
        }),
      ),
  },
  "applyReviewCommand: submit": review("submit"),
  "applyReviewCommand: withdraw": review("withdraw"),
  "applyReviewCommand: requestChanges": review("requestChanges"),
  "applyReviewCommand: accept": review("accept"),
  "applyReviewCommand: reject": review("reject"),
  answerProject: {
    allowed: { ...NOBODY, ownContributor: ["accepted"], ownCoordinator: ["accepted"] },
    attempt: async (actor, { reference }) =>
      outcome(
        await answerProject(actor, {
          reference,
          baseVersion: 1,
          seen: "",
          state: null,
          resolution: null,
          word: "",
        }),
      ),
  },
  archiveProject: {
    allowed: {
      ...NOBODY,
      ownContributor: ["draft", "changesRequested"],
      ownCoordinator: ["draft", "changesRequested", "accepted"],
    },
    attempt: async (actor, { reference }) =>
      outcome(await archiveProject(actor, { reference, version: 1, reason: "" })),
  },
  unarchiveProject: {
    // None of these is archived.
    allowed: NOBODY,
    attempt: async (actor, { reference }) => outcome(await unarchiveProject(actor, reference)),
  },
  restoreVersion: {
    // The version of these projects is empty, and what was accepted stays complete.
    allowed: {
      ...NOBODY,
      ownContributor: ["draft", "changesRequested"],
      ownCoordinator: ["draft", "changesRequested"],
    },
    attempt: async (actor, { reference }) =>
      outcome(await restoreVersion(actor, { reference, number: 1, baseVersion: 1 })),
  },
  copyProject: {
    allowed: {
      ...NOBODY,
      ownContributor: REVIEW_STATUSES,
      ownCoordinator: REVIEW_STATUSES,
      otherContributor: ["accepted"],
      otherCoordinator: ["accepted"],
    },
    attempt: async (actor, { reference }) =>
      outcome(await copyProject(actor, { reference, creationKey: randomUUID() })),
  },
  publishProject: published(publishProject),
  unpublishProject: published(unpublishProject),
};

/** Creating is about no project: who may, and whether it lands in the own territory only. */
export async function attemptCreation(actor: Actor): Promise<string> {
  // A commune of the other territory would be refused for another reason.
  const input = { creationKey: randomUUID(), state: { ...CONTENT, codeInsee: null }, resolution: null };
  return outcome(await createProject(actor, input));
}

export const visibleTo = (audience: Audience, project: FixtureProject): boolean =>
  READABLE.project?.[audience].includes(project.reviewStatus) ?? false;
