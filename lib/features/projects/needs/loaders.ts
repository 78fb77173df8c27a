import "server-only";
import { loadRecordForm } from "../form/loaders";
import { editSectionPath } from "../routes";
import { valuesOfNeeds } from "./rules";

export const loadNeedsForm = (reference: string) =>
  loadRecordForm(reference, {
    kind: "besoins",
    path: (of) => editSectionPath(of, "besoins"),
    valuesOf: valuesOfNeeds,
  });
