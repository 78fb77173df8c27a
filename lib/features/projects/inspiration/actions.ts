"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { editProjectPath } from "../routes";
import { COPY_FAILURES, COPY_SIGNED_OUT, UNREADABLE_COPY } from "./labels";
import { copyProject } from "./mutations";
import { copySchema } from "./schema";
import type { CopyFormState } from "./types";

export async function copyAction(previous: unknown, input: unknown): Promise<CopyFormState> {
  const state = { submission: submissionAfter(previous), error: null };
  const parsed = copySchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { ...state, error: UNREADABLE_COPY };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(postedForm(input));
      if (!actor) return { ...state, error: COPY_SIGNED_OUT };
      const outcome = await copyProject(actor, parsed.data);
      if (!outcome.ok) return { ...state, error: COPY_FAILURES[outcome.refusal] };
      revalidatePath("/", "layout");
      redirect(editProjectPath(outcome.value.reference));
    },
    (error) => ({ ...state, error }),
  );
}
