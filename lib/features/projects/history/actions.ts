"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { RESTORE_FAILURES, RESTORE_SIGNED_OUT, restoreConflict, UNREADABLE_RESTORE } from "./labels";
import { restoreVersion } from "./mutations";
import { restoredProjectPath } from "./routes";
import { restoreSchema } from "./schema";
import type { RestoreFormState } from "./types";

export async function restoreAction(previous: unknown, input: unknown): Promise<RestoreFormState> {
  const state = { submission: submissionAfter(previous), error: null };
  const parsed = restoreSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { ...state, error: UNREADABLE_RESTORE };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(postedForm(input));
      if (!actor) return { ...state, error: RESTORE_SIGNED_OUT };
      const outcome = await restoreVersion(actor, parsed.data);
      if (!outcome.ok) return { ...state, error: RESTORE_FAILURES[outcome.refusal] };
      if (outcome.value.kind === "conflict") {
        refresh();
        return { ...state, error: restoreConflict(outcome.value.conflict) };
      }
      revalidatePath("/", "layout");
      redirect(restoredProjectPath(parsed.data.reference, parsed.data.number));
    },
    (error) => ({ ...state, error }),
  );
}
