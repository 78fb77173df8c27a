import "server-only";
import type { AnswerState } from "@/lib/features/answers/constants";
import { listAnswers, listAskedLines } from "@/lib/features/answers/list/data";
import { answerListPath } from "@/lib/features/answers/list/routes";
import { parseAnswerView } from "@/lib/features/answers/list/schema";
import { answerPath, answersPath, oneAnswerPath } from "@/lib/features/answers/routes";
import { isTerritoryMember } from "@/lib/kernel/actor";
import { REMINDER_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

const viewOf = (states: readonly AnswerState[]) => ({ ...parseAnswerView({}), states });

/** For a territory: what partners propose, until its coordinator has decided. */
export const answersToDecide: ReminderSource = async (actor) => {
  if (!isTerritoryMember(actor)) return null;
  const { answers, total } = await listAnswers(actor, viewOf(["proposed"]));
  return {
    title: REMINDER_TITLES.answersToDecide,
    total,
    path: answerListPath({ states: ["proposed"] }),
    items: answers.map(({ id, revision, reference, projectTitle, organisationName, amountCents }) => ({
      // Changed, it is something new to decide.
      key: `answer ${id} ${revision}`,
      text: REMINDER_TEXTS.answerToDecide(reference, projectTitle, organisationName, amountCents),
      path: oneAnswerPath(reference, id),
    })),
  };
};

/** For a partner: what a territory accepted or asked for, until the next step is taken. */
export const answersToGoOnWith: ReminderSource = async (actor) => {
  if (actor.role !== "partner") return null;
  const { answers, total } = await listAnswers(actor, viewOf(["accepted", "requested"]));
  return {
    title: REMINDER_TITLES.acceptedAnswers,
    total,
    path: answerListPath({ states: ["accepted"] }),
    items: answers.map(({ id, state, reference, projectTitle, amountCents }) => ({
      key: `answer ${id} ${state}`,
      text: REMINDER_TEXTS.acceptedAnswer(reference, projectTitle, amountCents, state === "requested"),
      path: oneAnswerPath(reference, id),
    })),
  };
};

/** For a partner: plans of accepted projects that ask it for money, and have no answer. */
export const requestsToAnswer: ReminderSource = async (actor) => {
  if (actor.role !== "partner") return null;
  const lines = await listAskedLines(actor, null);
  return {
    title: REMINDER_TITLES.requests,
    total: lines.length,
    path: answersPath,
    items: lines.map(({ reference, projectTitle, amountCents }) => ({
      key: `request ${reference}`,
      text: REMINDER_TEXTS.request(reference, projectTitle, amountCents),
      path: answerPath(reference),
    })),
  };
};
