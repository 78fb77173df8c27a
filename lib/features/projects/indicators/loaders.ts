import "server-only";
import { listIndicators } from "@/lib/features/indicators/data";
import { loadRecordForm } from "../form/loaders";
import { loadVisibleProject } from "../loaders";
import { mayEditProject } from "../policy";
import { editSectionPath } from "../routes";
import { decideEdit } from "../rules";
import type { IndicatorOption, ProjectIndicatorState } from "../types";
import { indicatorsFormValues } from "./form/rules";

export const loadIndicatorsForm = (reference: string) =>
  loadRecordForm(reference, {
    kind: "indicateurs",
    path: (of) => editSectionPath(of, "indicateurs"),
    valuesOf: indicatorsFormValues,
  });

export type FollowedIndicator = {
  readonly indicator: IndicatorOption;
  readonly figures: ProjectIndicatorState;
};

export type ProjectIndicators = {
  readonly reference: string;
  readonly followed: readonly FollowedIndicator[];
  /** The form that changes them is open to the reader, now. */
  readonly mayEdit: boolean;
};

/** Null for whoever may not see the indicators of this project, and where there is nothing to show nor to add. */
export async function loadProjectIndicators(reference: string): Promise<ProjectIndicators | null> {
  const { actor, project } = await loadVisibleProject(reference);
  if (project.indicators === null) return null;
  const scope = { territoryId: project.territory.id, reviewStatus: project.reviewStatus };
  const mayEdit = mayEditProject(actor, scope) && decideEdit(project).ok;
  if (project.indicators.length === 0) return mayEdit ? { reference, followed: [], mayEdit } : null;
  const library = await listIndicators(actor);
  const followed = project.indicators.flatMap((figures) => {
    const indicator = library.find(({ id }) => id === figures.indicatorId);
    return indicator ? [{ indicator, figures }] : [];
  });
  return { reference, followed, mayEdit };
}
