"use server";
import { randomUUID } from "node:crypto";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { FORM_UNAVAILABLE, orFormBack, postedForm } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { FORGET_INTENT } from "../../projects/autosave/constants";
import { discardDraft } from "../../projects/autosave/mutations";
import { placeOf } from "../../projects/autosave/rules";
import { SIGNED_OUT, UNAVAILABLE } from "../../projects/form/labels";
import { readChoices, readOrigin } from "../../projects/form/rules";
import type { ProjectFormState } from "../../projects/form/types";
import { NOTHING_NEW_INTENT } from "../constants";
import { answerPath } from "../routes";
import { findNextPath } from "./loaders";
import { readStep } from "./rules";
import { answerStep } from "./service";
import type { StepValues } from "./types";

/** One project of the review: « rien de nouveau », or what is new; then the next project. Nothing typed is lost. */
export async function answerProjectAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<StepValues>> {
  const form = postedForm(input);
  const origin = readOrigin(form);
  const values = readStep(form);
  const answer = (given: Partial<ProjectFormState<StepValues>>): ProjectFormState<StepValues> => ({
    ...origin,
    values,
    submission: randomUUID(),
    errors: {},
    failure: null,
    conflict: null,
    comparison: null,
    focusId: null,
    ...given,
  });
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return answer({ failure: { kind: "signedOut", message: SIGNED_OUT } });
      const place = placeOf(origin, "revue");
      const intent = form.get("intent");
      if (place && intent === FORGET_INTENT) {
        await discardDraft(actor, place);
        redirect(answerPath(origin.reference));
      }
      const given = await answerStep(actor, {
        origin,
        values,
        isNothingNew: intent === NOTHING_NEW_INTENT,
        resolution: readChoices(form),
        place,
      });
      if (given !== null) {
        // What happened meanwhile is on the page, around the form.
        if (given.failure) refresh();
        return answer(given);
      }
      revalidatePath("/", "layout");
      redirect(await findNextPath(actor, origin.reference));
    },
    (message) =>
      answer(
        message === FORM_UNAVAILABLE
          ? { failure: { kind: "unavailable", message: UNAVAILABLE } }
          : { failure: { kind: "refused", message } },
      ),
  );
}
