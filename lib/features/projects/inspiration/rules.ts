import type { Actor } from "@/lib/kernel/actor";
import { textLength } from "@/lib/kernel/text";
import { TEXT_LIMITS } from "../constants";
import { mayCreateProject, mayEditProject, maySeeProject, type ProjectScope } from "../policy";
import { EMPTY_FUNDING_LINE } from "../rules";
import type { ProjectState } from "../types";
import type { CopyKind, ProjectShape } from "./types";

/** Which copy an actor may make of a project: of their own territory's, most of it; of another's, its shape. */
export function copyKindFor(actor: Actor, project: ProjectScope): CopyKind | null {
  if (!mayCreateProject(actor)) return null;
  if (mayEditProject(actor, project)) return "duplicate";
  return project.reviewStatus === "accepted" && maySeeProject(actor, project) ? "inspire" : null;
}

function titled(before: string, title: string, after = ""): string {
  const room = TEXT_LIMITS.title - textLength(before) - textLength(after);
  const kept = textLength(title) <= room ? title : `${[...title].slice(0, room - 1).join("")}…`;
  return `${before}${kept}${after}`;
}

/** A new draft from a project of one's own: what the next one will share, not what has happened to this one. */
export function duplicateOf(state: ProjectState): ProjectState {
  return {
    ...state,
    title: titled("Copie de ", state.title || "projet sans intitulé"),
    phase: null,
    progressStatus: null,
    startsOn: null,
    endsOn: null,
    privateNote: "",
    fundingLines: state.fundingLines
      .filter((line) => line.state !== "refused")
      .map(({ funderId, funderName, detail, nature, amountCents }) => ({
        ...EMPTY_FUNDING_LINE,
        funderId,
        funderName,
        detail,
        nature,
        amountCents,
        state: "envisaged",
      })),
    milestones: state.milestones
      .filter((milestone) => milestone.state !== "dropped")
      .map(({ label }) => plannedMilestone(label)),
    indicators: state.indicators.map(({ indicatorId }) => unmeasured(indicatorId)),
    needs: state.needs.map((need) => ({ ...need, isMet: false })),
  };
}

type Source = {
  readonly title: string;
  readonly mainPriority: number | null;
  readonly priorities: readonly number[];
};

/** A new draft from another territory's project: its priorities and its shape, to be filled in with one's own words. */
export function inspiredBy(source: Source, shape: ProjectShape): Partial<ProjectState> {
  return {
    title: titled("D’après «\u00A0", source.title, "\u00A0»"),
    mainPriority: source.mainPriority,
    priorities: source.priorities,
    milestones: shape.milestones.map(plannedMilestone),
    costLines: shape.costNatures.map((nature) => ({ nature, label: "", amountCents: null })),
    fundingLines: shape.fundingNatures.map((nature) => ({
      ...EMPTY_FUNDING_LINE,
      nature,
      state: "envisaged",
    })),
    indicators: shape.indicatorIds.map(unmeasured),
  };
}

const plannedMilestone = (label: string) =>
  ({ label, plannedOn: null, actualOn: null, state: "planned" }) as const;
const unmeasured = (indicatorId: number) => ({ indicatorId, baseline: null, targets: [], measures: [] });
