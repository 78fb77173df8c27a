"use server";
import { answerForm } from "../form/service";
import type { ProjectFormState } from "../form/types";
import { NEEDS_SECTION } from "./schema";
import type { NeedsFormValues } from "./types";

export async function saveNeedsAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<NeedsFormValues>> {
  return answerForm(input, NEEDS_SECTION);
}
