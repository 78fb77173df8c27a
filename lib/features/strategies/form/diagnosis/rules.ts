import { readRows } from "@/lib/features/projects/form/rows/rules";
import type { Entries } from "@/lib/features/projects/form/rules";
import type { DiagnosisList } from "../../constants";
import type { Diagnosis } from "../../content/types";
import type { DiagnosisFormValues } from "./types";

export const fourLists = <Value>(listOf: (list: DiagnosisList) => Value): Record<DiagnosisList, Value> => ({
  strengths: listOf("strengths"),
  weaknesses: listOf("weaknesses"),
  opportunities: listOf("opportunities"),
  threats: listOf("threats"),
});

export const readDiagnosisForm = (form: Entries): DiagnosisFormValues =>
  fourLists((list) =>
    readRows(form, list, "key", (cell, cells) => ({
      key: cell("key"),
      text: cell("text"),
      qpvs: cells("qpvs"),
    })),
  );

export const diagnosisFormValues = (diagnosis: Diagnosis): DiagnosisFormValues => diagnosis;
