"use server";
import { refresh, revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { RESTORE_SIGNED_OUT, UNREADABLE_RESTORE } from "@/lib/features/projects/history/labels";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { getActor } from "@/lib/platform/session";
import { JUST_ATTACHED, RESTORE_STRATEGY_FAILURES, restoreStrategyConflict } from "./labels";
import { restoreStrategyVersion } from "./mutations";
import { restoredStrategyPath } from "./routes";
import { restoreStrategySchema } from "./schema";
import type { RestoreStrategyState } from "./types";

export async function restoreStrategyAction(
  previous: unknown,
  input: unknown,
): Promise<RestoreStrategyState> {
  const state = { submission: submissionAfter(previous), error: null };
  const parsed = restoreStrategySchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { ...state, error: UNREADABLE_RESTORE };
  return orFormBack(
    async () => {
      const actor = await getActor();
      if (actor.role === "visitor") return { ...state, error: RESTORE_SIGNED_OUT };
      const outcome = await restoreStrategyVersion(actor, parsed.data);
      if (!outcome.ok) return { ...state, error: RESTORE_STRATEGY_FAILURES[outcome.refusal] };
      const { value } = outcome;
      if (value.kind !== "saved") {
        refresh();
        const error = value.kind === "conflict" ? restoreStrategyConflict(value.conflict) : JUST_ATTACHED;
        return { ...state, error };
      }
      revalidatePath("/", "layout");
      redirect(restoredStrategyPath(parsed.data.territory, parsed.data.number));
    },
    (error) => ({ ...state, error }),
  );
}
