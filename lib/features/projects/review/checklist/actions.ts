"use server";
import { redirect } from "next/navigation";
import { formatInstant } from "@/lib/kernel/format";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { noteInput } from "./constants";
import { listCheckItems } from "./data";
import {
  CHECK_PROBLEMS,
  CHECK_SIGNED_OUT,
  overtakenGrid,
  TICK_REFUSALS,
  theirTicks,
  UNREADABLE_GRID,
} from "./labels";
import { tickChecklist } from "./mutations";
import { checklistSavedPath } from "./routes";
import { differingItems } from "./rules";
import { longNotes, readTicks, tickEnvelopeSchema } from "./schema";
import type { ChecklistFormState } from "./types";

/** Keeps the grid, or gives it back with what was ticked. */
export async function tickChecklistAction(previous: unknown, input: unknown): Promise<ChecklistFormState> {
  const form = postedForm(input);
  const answers = readTicks(form);
  const state: ChecklistFormState = {
    submission: submissionAfter(previous),
    answers,
    revision: null,
    errors: [],
    theirs: [],
    signedOut: false,
  };
  const envelope = tickEnvelopeSchema.safeParse(Object.fromEntries(form));
  if (!envelope.success) return { ...state, errors: [{ message: UNREADABLE_GRID }] };
  const { reference, revision } = envelope.data;
  const sent = { ...state, revision };
  const long = longNotes(answers);
  if (long.length > 0)
    return {
      ...sent,
      errors: long.map((id) => ({ fieldId: noteInput(id), message: CHECK_PROBLEMS.noteTooLong })),
    };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...sent, errors: [{ message: CHECK_SIGNED_OUT }], signedOut: true };
      const outcome = await tickChecklist(actor, { reference, revision, answers });
      if (outcome.ok) redirect(checklistSavedPath(reference));
      if (outcome.refusal !== "overtaken")
        return { ...sent, errors: [{ message: TICK_REFUSALS[outcome.refusal] }] };
      const { current } = outcome;
      const items = (await listCheckItems(actor)).filter(({ isActive }) => isActive);
      const message = overtakenGrid(
        current.updatedByName,
        current.updatedAt ? formatInstant(current.updatedAt) : "",
      );
      const theirs = theirTicks(differingItems(answers, current.answers, items), current.answers);
      return { ...sent, revision: current.revision, errors: [{ message }], theirs };
    },
    (message) => ({ ...sent, errors: [{ message }] }),
  );
}
