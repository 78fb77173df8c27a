import "server-only";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getDirectory, getProject } from "../projects/data";
import { describeValue } from "../projects/journal/labels";
import { loadVisibleProject } from "../projects/loaders";
import { maySeeFundingAndContact } from "../projects/policy";
import type { ProjectDetail } from "../projects/types";
import { getAnswer, listAnswerSteps, listProjectAnswers } from "./data";
import { answerIdSchema } from "./giving/schema";
import { DONE_LABELS } from "./labels";
import { answerSideOf, mayAnswer, mayReadWords } from "./policy";
import { DONE_PARAMETER, oneAnswerPath, projectAnswersPath } from "./routes";
import { type AnswerSide, compareLine, isExpired, overlapOf, stepsOf } from "./rules";
import { lineChoices } from "./steps/rules";
import type { LineChoice, StepCommand } from "./steps/types";
import type { Answer, AnswerStep, LineDifference, Overlap, ProjectAnswers } from "./types";

const scopeOf = ({ id, territory, reviewStatus }: ProjectDetail) => ({
  id,
  territoryId: territory.id,
  reviewStatus,
});

async function answersOf(actor: Actor, project: ProjectDetail): Promise<ProjectAnswers> {
  const scope = scopeOf(project);
  const answers = await listProjectAnswers(actor, scope);
  return {
    reference: project.reference,
    title: project.title,
    answers,
    overlap: overlapOf(answers, project.fundingGapCents),
    mayAnswer: mayAnswer(actor, scope),
    organisationId: actor.organisationId,
    today: parisDay(new Date()),
  };
}

/** For the section of a project's page; null where there is none for the reader. */
export async function findProjectAnswers(reference: string): Promise<ProjectAnswers | null> {
  const { actor, project } = await loadVisibleProject(reference);
  if (project.reviewStatus !== "accepted" || !maySeeFundingAndContact(actor, scopeOf(project))) return null;
  return answersOf(actor, project);
}

export async function loadProjectAnswers(reference: string): Promise<ProjectAnswers> {
  const actor = await requireActor(projectAnswersPath(reference));
  const project = await getProject(actor, reference);
  if (!project || !maySeeFundingAndContact(actor, scopeOf(project))) notFound();
  return answersOf(actor, project);
}

export type AnswerPage = {
  readonly reference: string;
  readonly title: string;
  /** Of the project, as the page shows it. */
  readonly version: number;
  readonly answer: Answer;
  readonly steps: readonly AnswerStep[];
  readonly seesWords: boolean;
  readonly side: AnswerSide | null;
  readonly commands: readonly StepCommand[];
  readonly mayChange: boolean;
  readonly isExpired: boolean;
  readonly differences: readonly LineDifference[];
  readonly lines: readonly LineChoice[];
  readonly overlap: Overlap | null;
  readonly done: string | null;
  /** An agent of the territory, who reads what the coordinator decides. */
  readonly awaitsCoordinator: boolean;
};

/** One answer. Null: a form sent without JavaScript by somebody who can no longer read it, drawn alone with what was typed. */
export async function loadAnswerPage(
  reference: string,
  answerId: string,
  parameters: Query,
): Promise<AnswerPage | null> {
  const parsed = answerIdSchema.safeParse(answerId);
  if (!parsed.success) notFound();
  const isPost = await isFormPost();
  const actor = isPost ? await getActor() : await requireActor(oneAnswerPath(reference, parsed.data));
  const project = await getProject(actor, reference);
  const answer = project && (await getAnswer(actor, scopeOf(project), parsed.data));
  if (!project || !answer) return isPost ? null : notFound();
  const scope = scopeOf(project);
  const side = answerSideOf(actor, scope, answer);
  const [steps, answers, directory] = await Promise.all([
    listAnswerSteps(actor, scope, answer),
    listProjectAnswers(actor, scope),
    getDirectory(actor, scope.territoryId),
  ]);
  const seesWords = mayReadWords(actor, scope, answer);
  const plan = project.fundingLines ?? [];
  const differences = seesWords ? compareLine(answer, plan) : [];
  const possible: StepCommand[] =
    side === null ? [] : stepsOf(answer, side).filter((one) => one !== "change");
  const commands: StepCommand[] =
    side === "coordinator" && differences.length > 0 ? ["align", ...possible] : possible;
  const today = parisDay(new Date());
  return {
    reference: project.reference,
    title: project.title,
    version: project.version,
    answer,
    steps,
    seesWords,
    side,
    commands,
    mayChange: side === "partner" && stepsOf(answer, side).includes("change"),
    isExpired: isExpired(answer, today),
    differences,
    lines: directory
      ? lineChoices(plan, answer, (line) => describeValue("fundingLines", [line], directory))
      : [],
    overlap: overlapOf(answers, project.fundingGapCents),
    done: doneInWords(parameters[DONE_PARAMETER]),
    awaitsCoordinator: actor.role === "contributor" && answer.state === "proposed",
  };
}

function doneInWords(done: unknown): string | null {
  return Object.entries(DONE_LABELS).find(([command]) => command === done)?.[1] ?? null;
}
