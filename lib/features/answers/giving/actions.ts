"use server";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { parisDay } from "@/lib/kernel/dates";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { inputId } from "../../projects/form/rules";
import { ANSWER_INPUTS } from "../constants";
import { ANSWER_PROBLEMS, ANSWER_REFUSALS, ANSWER_SIGNED_OUT, UNREADABLE_ANSWER } from "../labels";
import { oneAnswerPathWith } from "../routes";
import type { AnswerRefusal } from "../types";
import { changeAnswer, giveAnswer } from "./mutations";
import { readAnswer } from "./rules";
import { changedSchema, envelopeSchema, parseAnswer } from "./schema";
import type { AnswerFormState } from "./types";

const FIELDS: Partial<Record<AnswerRefusal, string>> = {
  schemeGone: ANSWER_INPUTS.scheme,
  schemeClosed: ANSWER_INPUTS.scheme,
};

/** Gives an answer, or another in its place; leads to it. */
export async function giveAnswerAction(previous: unknown, input: unknown): Promise<AnswerFormState> {
  const form = postedForm(input);
  const read = (name: string) => typedText(form, name);
  const values = readAnswer(read);
  const state: AnswerFormState = {
    submission: submissionAfter(previous),
    values,
    errors: [],
    signedOut: false,
    creationKey: read(ANSWER_INPUTS.creationKey),
    excesses: [],
  };
  const envelope = envelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success)
    return { ...state, errors: [{ message: UNREADABLE_ANSWER }], creationKey: randomUUID() };
  const { reference, cle: creationKey } = envelope.data;
  const parsed = parseAnswer(values, parisDay(new Date()));
  if (!parsed.ok)
    return {
      ...state,
      errors: parsed.problems.map(([name, message]) => ({ fieldId: inputId(name), message })),
    };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: ANSWER_SIGNED_OUT }], signedOut: true };
      const said = { ...parsed.content, reference, confirmed: read(ANSWER_INPUTS.excess) };
      const changed = changedSchema.safeParse({
        answerId: read(ANSWER_INPUTS.answerId),
        revision: read(ANSWER_INPUTS.revision),
      });
      const outcome = changed.success
        ? await changeAnswer(actor, { ...said, ...changed.data })
        : await giveAnswer(actor, { ...said, creationKey });
      if (!outcome.ok) {
        if (outcome.refusal !== "notFound") refresh();
        const name = FIELDS[outcome.refusal];
        const message = ANSWER_REFUSALS[outcome.refusal];
        return { ...state, errors: [{ message, ...(name === undefined ? {} : { fieldId: inputId(name) }) }] };
      }
      if (outcome.value.kind === "excess") {
        const { excesses } = outcome.value;
        return {
          ...state,
          excesses,
          errors: [{ fieldId: inputId(ANSWER_INPUTS.excess), message: ANSWER_PROBLEMS.excess }],
        };
      }
      after(tellPeople);
      redirect(oneAnswerPathWith(reference, outcome.value.answerId, changed.success ? "change" : "give"));
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}
