import "server-only";
import { loadRecordForm } from "../../form/loaders";
import { editSectionPath } from "../../routes";
import { financingValuesOf } from "./rules";

export const loadFinancingForm = (reference: string) =>
  loadRecordForm(reference, {
    kind: "financement",
    path: (reference) => editSectionPath(reference, "financement"),
    valuesOf: financingValuesOf,
  });
