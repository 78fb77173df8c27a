"use server";
import type { ProjectFormState } from "@/lib/features/projects/form/types";
import { AXES_SECTION } from "./axes/schema";
import type { AxesFormValues } from "./axes/types";
import { DIAGNOSIS_SECTION } from "./diagnosis/schema";
import type { DiagnosisFormValues } from "./diagnosis/types";
import { FIGURES_SECTION } from "./figures/schema";
import type { FiguresFormValues } from "./figures/types";
import { OBJECTIVE_SECTION } from "./objective/schema";
import type { ObjectiveFormValues } from "./objective/types";
import { answerStrategyForm } from "./service";
import { TEXT_SECTION } from "./text/schema";
import type { TextFormValues } from "./text/types";

export async function saveTextAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<TextFormValues>> {
  return answerStrategyForm(input, TEXT_SECTION);
}

export async function saveDiagnosisAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<DiagnosisFormValues>> {
  return answerStrategyForm(input, DIAGNOSIS_SECTION);
}

export async function saveFiguresAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<FiguresFormValues>> {
  return answerStrategyForm(input, FIGURES_SECTION);
}

export async function saveAxesAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<AxesFormValues>> {
  return answerStrategyForm(input, AXES_SECTION);
}

export async function saveObjectiveAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<ObjectiveFormValues>> {
  return answerStrategyForm(input, OBJECTIVE_SECTION);
}
