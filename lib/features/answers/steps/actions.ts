"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { parisDay } from "@/lib/kernel/dates";
import { orFormBack, postedForm, submissionAfter, typedText } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { ANSWER_INPUTS } from "../constants";
import { ANSWER_PROBLEMS, ANSWER_REFUSALS, ANSWER_SIGNED_OUT, UNREADABLE_ANSWER } from "../labels";
import { oneAnswerPathWith } from "../routes";
import { takeStep } from "./mutations";
import { stepInputId } from "./rules";
import { parseStep, stepEnvelopeSchema } from "./schema";
import type { StepFormState } from "./types";

/** Takes one step of an answer, and leads back to it. */
export async function takeStepAction(previous: unknown, input: unknown): Promise<StepFormState> {
  const form = postedForm(input);
  const read = (name: string) => typedText(form, name);
  const values = {
    command: read(ANSWER_INPUTS.command),
    amount: read(ANSWER_INPUTS.amount),
    day: read(ANSWER_INPUTS.day),
    text: read(ANSWER_INPUTS.text),
    refusalReason: read(ANSWER_INPUTS.refusalReason),
    line: read(ANSWER_INPUTS.line),
  };
  const state: StepFormState = {
    submission: submissionAfter(previous),
    values,
    errors: [],
    signedOut: false,
    excesses: [],
  };
  const envelope = stepEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success) return { ...state, errors: [{ message: UNREADABLE_ANSWER }] };
  const { reference, reponse: answerId, revision, version, etape: command } = envelope.data;
  const fieldId = (name: string) => stepInputId(command, name);
  const parsed = parseStep(command, values, parisDay(new Date()));
  if (!parsed.ok)
    return {
      ...state,
      errors: parsed.problems.map(([name, message]) => ({ fieldId: fieldId(name), message })),
    };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, errors: [{ message: ANSWER_SIGNED_OUT }], signedOut: true };
      const confirmed = read(ANSWER_INPUTS.excess);
      const outcome = await takeStep(actor, {
        ...parsed.words,
        reference,
        answerId,
        revision,
        version,
        command,
        confirmed,
      });
      if (!outcome.ok) {
        if (outcome.refusal !== "notFound") refresh();
        return { ...state, errors: [{ message: ANSWER_REFUSALS[outcome.refusal] }] };
      }
      if (outcome.value.kind === "excess") {
        const errors = [{ fieldId: fieldId(ANSWER_INPUTS.excess), message: ANSWER_PROBLEMS.excess }];
        return { ...state, excesses: outcome.value.excesses, errors };
      }
      after(tellPeople);
      redirect(oneAnswerPathWith(reference, answerId, command));
    },
    (message) => ({ ...state, errors: [{ message }] }),
  );
}
