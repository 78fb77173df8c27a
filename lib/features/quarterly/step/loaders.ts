import "server-only";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isFormPost, readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getDraft } from "../../projects/autosave/data";
import { getDirectory, getProject } from "../../projects/data";
import type { SavedForm } from "../../projects/form/types";
import { copyKeyOf } from "../../projects/routes";
import { isReference, stateOfProject } from "../../projects/rules";
import type { ProjectDetail } from "../../projects/types";
import { getConfirmation, getTerritoryReview } from "../data";
import { mayAnswer } from "../policy";
import { ANSWERED_PARAMETER, answerPath, nextAnswerPath, reviewPath } from "../routes";
import { nextPending, openRound, progressOf, quarterOf, seenOf } from "../rules";
import type { AnsweredNotice, Confirmation, Quarter, ReviewedProject } from "../types";
import { stepValuesOf } from "./rules";
import type { StepValues } from "./types";

export type StepPage = {
  readonly form: SavedForm<StepValues>;
  readonly copyKey: string | null;
  readonly signInPath: string;
  /** Where « passer » leads. */
  readonly skipPath: string;
  /** Null where the project cannot be read: only what was typed is drawn. */
  readonly shown: {
    readonly quarter: Quarter;
    readonly project: ProjectDetail;
    readonly reviewed: ReviewedProject;
    /** Its answer was sent: another one is for the supplement. */
    readonly isSent: boolean;
    readonly confirmation: Confirmation | null;
    readonly position: number;
    readonly progress: { readonly answered: number; readonly total: number };
    readonly today: string;
    readonly now: Date;
  } | null;
  readonly answered: AnsweredNotice | null;
};

const NOTHING_ASKED: StepValues = {
  seen: "",
  phase: "",
  progressStatus: "",
  milestones: [],
  fundings: [],
  measures: [],
  word: "",
};

/** One project of the review. A form that comes back without JavaScript is drawn even where the project is gone. */
export async function loadStep(reference: string, parameters: Query): Promise<StepPage> {
  const page = await readOrDrawAlone(answerPath(reference), (actor) =>
    readStepPage(actor, reference, parameters),
  );
  if (page) return page;
  return {
    form: { reference, creationKey: "", baseVersion: "", values: NOTHING_ASKED },
    copyKey: null,
    signInPath: signInPathWith({ returnTo: answerPath(reference) }),
    skipPath: reviewPath,
    shown: null,
    answered: null,
  };
}

async function readStepPage(actor: Actor, reference: string, parameters: Query): Promise<StepPage | null> {
  if (!mayAnswer(actor) || !isReference(reference)) return null;
  const now = new Date();
  const today = parisDay(now);
  const quarter = quarterOf(today);
  const [review, project, directory, draft] = await Promise.all([
    getTerritoryReview(actor, quarter),
    getProject(actor, reference),
    getDirectory(actor, actor.territoryId),
    getDraft(actor, { kind: "revue", reference }),
  ]);
  const reviewed = review?.projects.find((one) => one.reference === reference);
  if (!review || !reviewed || !project || !directory) return null;
  const confirmation = await getConfirmation(actor, {
    id: project.id,
    territoryId: project.territory.id,
    reviewStatus: project.reviewStatus,
  });
  const open = openRound(review);
  const seen = seenOf(reviewed, open);
  const word = seen === "" ? "" : (reviewed.answer?.word ?? "");
  const next = nextPending(review.projects, reference);
  return {
    form: {
      reference,
      creationKey: "",
      baseVersion: String(project.version),
      values: stepValuesOf(stateOfProject(project), directory, { today, seen, word }),
      draft: (await isFormPost()) ? null : draft,
    },
    copyKey: copyKeyOf(actor, reference, "revue"),
    signInPath: signInPathWith({ returnTo: answerPath(reference) }),
    skipPath: next === null ? reviewPath : answerPath(next),
    shown: {
      quarter,
      project,
      reviewed,
      isSent: reviewed.answer !== null && seen === "",
      confirmation,
      position: review.projects.indexOf(reviewed) + 1,
      progress: progressOf(review.projects),
      today,
      now,
    },
    answered: answeredNotice(review.projects, actor, parameters[ANSWERED_PARAMETER]),
  };
}

export function answeredNotice(
  projects: readonly ReviewedProject[],
  actor: Actor,
  reference: unknown,
): AnsweredNotice | null {
  const project = projects.find((one) => one.reference === reference);
  return project?.answer ? { project, copyKey: copyKeyOf(actor, project.reference, "revue") } : null;
}

/** Where whoever has just answered goes: the next project of which nothing was said, or the sending. */
export async function findNextPath(actor: Actor, answered: string): Promise<string> {
  const review = await getTerritoryReview(actor, quarterOf(parisDay(new Date())));
  return nextAnswerPath(nextPending(review?.projects ?? [], answered), answered);
}
