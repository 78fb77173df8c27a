"use server";
import { parisDay } from "@/lib/kernel/dates";
import { answerForm } from "../form/service";
import type { ProjectFormState } from "../form/types";
import { milestonesSection } from "./schema";
import type { MilestonesFormValues } from "./types";

export async function saveMilestonesAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<MilestonesFormValues>> {
  return answerForm(input, milestonesSection(parisDay(new Date())));
}
