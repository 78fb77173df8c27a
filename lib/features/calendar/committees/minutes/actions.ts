"use server";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { cleanText, textLength } from "@/lib/kernel/text";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { COMMITTEE_ID_INPUT, COMMITTEE_LIMITS, MINUTES_INPUT, REVISION_INPUT } from "../constants";
import { COMMITTEE_REFUSALS, tooLong } from "../labels";
import { committeePathWith } from "../routes";
import { committeeIdSchema, revisionSchema } from "../schema";
import type { CommitteeRefusal, MinutesFormState } from "../types";
import { recordMinutes } from "./mutations";

export async function minutesAction(previous: unknown, input: unknown): Promise<MinutesFormState> {
  const form = postedForm(input);
  const id = committeeIdSchema.safeParse(form.get(COMMITTEE_ID_INPUT)).data ?? 0;
  const typed = form.get(MINUTES_INPUT);
  const text = typeof typed === "string" ? typed : "";
  const state: MinutesFormState = {
    submission: submissionAfter(previous),
    text,
    error: null,
    refusal: null,
    signedOut: false,
    revision: revisionSchema.parse(form.get(REVISION_INPUT) ?? 0),
    conflict: null,
  };
  const words = cleanText(text);
  const length = textLength(words);
  if (length > COMMITTEE_LIMITS.minutes) return { ...state, error: tooLong("minutes", length) };
  const refused = (refusal: CommitteeRefusal): MinutesFormState => ({
    ...state,
    refusal: COMMITTEE_REFUSALS[refusal],
    signedOut: refusal === "signedOut",
  });
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return refused("signedOut");
      const recorded = await recordMinutes(actor, { id, revision: state.revision, text: words });
      if (recorded.ok === false) return refused(recorded.refusal);
      if (recorded.ok === "conflict") {
        const { current } = recorded;
        const { minutes: theirs, updatedByName: byName, updatedAt } = current;
        return {
          ...state,
          revision: current.minutesRevision,
          conflict: { byName, at: updatedAt.toISOString(), theirs },
        };
      }
      after(tellPeople);
      redirect(committeePathWith(id, "releve"));
    },
    (refusal) => ({ ...state, refusal }),
  );
}
