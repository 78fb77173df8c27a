"use server";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { strategySuggestionsPath } from "../routes";
import { sortSuggestion } from "./mutations";
import type { DismissalRefusal } from "./policy";
import { refusedSuggestionsPath, sortedSuggestionsPath } from "./routes";
import { dismissalSchema } from "./schema";

/** « Ne plus proposer », or « Proposer de nouveau ». */
export async function sortSuggestionAction(input: unknown): Promise<void> {
  const parsed = dismissalSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) notFound();
  const { territory } = parsed.data;
  const actor = await requireActor(strategySuggestionsPath(territory));
  let refusal: DismissalRefusal | null = null;
  try {
    const outcome = await sortSuggestion(actor, parsed.data);
    if (!outcome.ok) refusal = outcome.refusal;
  } catch (error) {
    unstable_rethrow(error);
    console.error("a suggestion could not be sorted", error);
    refusal = "unavailable";
  }
  redirect(
    refusal === null ? sortedSuggestionsPath(parsed.data) : refusedSuggestionsPath(territory, refusal),
  );
}
