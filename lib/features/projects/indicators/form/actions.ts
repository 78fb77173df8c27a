"use server";
import { parisDay } from "@/lib/kernel/dates";
import { answerForm } from "../../form/service";
import type { ProjectFormState } from "../../form/types";
import type { IndicatorsFormValues } from "../types";
import { indicatorsSection } from "./schema";

export async function saveIndicatorsAction(
  _previous: unknown,
  input: unknown,
): Promise<ProjectFormState<IndicatorsFormValues>> {
  return answerForm(input, indicatorsSection(parisDay(new Date())));
}
