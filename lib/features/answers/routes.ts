import { projectPath } from "../projects/routes";
import type { StepCommand } from "./steps/types";

/** Every answer that its reader may see. */
export const answersPath = "/reponses";
/** The answers to one project. */
export const projectAnswersPath = (reference: string) => `${projectPath(reference)}/reponses`;
/** The form of a partner; `schemeSlug`: with this scheme chosen. */
export const answerPath = (reference: string, schemeSlug?: string) =>
  `${projectAnswersPath(reference)}/repondre${schemeSlug === undefined ? "" : `?dispositif=${encodeURIComponent(schemeSlug)}`}`;
export const changeAnswerPath = (reference: string, answerId: number) =>
  `${projectAnswersPath(reference)}/repondre?reponse=${answerId}`;
/** One answer, with its steps. */
export const oneAnswerPath = (reference: string, answerId: number) =>
  `${projectAnswersPath(reference)}/${answerId}`;

export const DONE_PARAMETER = "fait";
export const oneAnswerPathWith = (reference: string, answerId: number, done: string) =>
  `${oneAnswerPath(reference, answerId)}?${DONE_PARAMETER}=${done}`;

/** Of the form of one step; and where it is sent without JavaScript, by which its answer is known. */
export const stepAnchor = (command: StepCommand) => `etape-${command}`;
export const stepFormPath = (reference: string, answerId: number, command: StepCommand) =>
  `${oneAnswerPath(reference, answerId)}#${stepAnchor(command)}`;
