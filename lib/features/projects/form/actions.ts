"use server";
import { MAIN_SECTION } from "./schema";
import { answerForm } from "./service";
import type { ProjectFormState } from "./types";

export async function saveProjectAction(_previous: unknown, input: unknown): Promise<ProjectFormState> {
  return answerForm(input, MAIN_SECTION);
}
