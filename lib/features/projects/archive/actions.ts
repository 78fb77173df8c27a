"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import {
  ARCHIVE_FAILURES,
  ARCHIVE_SIGNED_OUT,
  REASON_TOO_LONG,
  UNARCHIVE_FAILURES,
  UNREADABLE_ARCHIVE,
} from "./labels";
import { archiveProject, unarchiveProject } from "./mutations";
import { archivedPath, unarchivedProjectPath } from "./routes";
import { archiveReasonSchema, archiveSchema, unarchiveSchema } from "./schema";
import type { ArchiveFormState, UnarchiveFormState } from "./types";

export async function archiveAction(previous: unknown, input: unknown): Promise<ArchiveFormState> {
  const form = postedForm(input);
  const typed = form.get("reason");
  const state = {
    submission: submissionAfter(previous),
    reason: typeof typed === "string" ? typed : "",
    error: null,
  };
  const parsed = archiveSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...state, error: UNREADABLE_ARCHIVE };
  const reason = archiveReasonSchema.safeParse(state.reason);
  if (!reason.success) return { ...state, error: REASON_TOO_LONG };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(form);
      if (!actor) return { ...state, error: ARCHIVE_SIGNED_OUT };
      const outcome = await archiveProject(actor, { ...parsed.data, reason: reason.data });
      if (!outcome.ok) return { ...state, error: ARCHIVE_FAILURES[outcome.refusal] };
      // Whatever the browser keeps of the pages that show this project is out of date.
      revalidatePath("/", "layout");
      redirect(archivedPath(parsed.data.reference));
    },
    (error) => ({ ...state, error }),
  );
}

export async function unarchiveAction(previous: unknown, input: unknown): Promise<UnarchiveFormState> {
  const state = { submission: submissionAfter(previous), error: null };
  const parsed = unarchiveSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) return { ...state, error: UNREADABLE_ARCHIVE };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction(postedForm(input));
      if (!actor) return { ...state, error: ARCHIVE_SIGNED_OUT };
      const outcome = await unarchiveProject(actor, parsed.data.reference);
      if (!outcome.ok) return { ...state, error: UNARCHIVE_FAILURES[outcome.refusal] };
      revalidatePath("/", "layout");
      redirect(unarchivedProjectPath(parsed.data.reference));
    },
    (error) => ({ ...state, error }),
  );
}
