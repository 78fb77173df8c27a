"use server";
import { answerForm } from "../../form/service";
import type { ProjectFormState } from "../../form/types";
import { FINANCING_SECTION } from "./schema";
import type { FinancingValues } from "./types";

export async function saveFinancingAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<FinancingValues>> {
  return answerForm(input, FINANCING_SECTION);
}
