import "server-only";
import { loadRecordForm } from "../form/loaders";
import { editSectionPath } from "../routes";
import { valuesOfMilestones } from "./rules";

export const loadMilestonesForm = (reference: string) =>
  loadRecordForm(reference, {
    kind: "jalons",
    path: (of) => editSectionPath(of, "jalons"),
    valuesOf: valuesOfMilestones,
  });
