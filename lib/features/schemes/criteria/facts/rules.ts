import { planFigures, sumsOfLines } from "../../../projects/financing/rules";
import type { PlanLine } from "../../../projects/financing/types";
import type { IndicatorFigure, ProjectIndicatorState, ProjectState } from "../../../projects/types";
import { type QpvGeneration, SOUGHT_NATURES } from "../constants";
import type { IndicatorFact, ProjectFacts } from "./types";

/** What Postgres alone knows of a state: contours, and how words are reduced. */
export type Resolved = Pick<ProjectFacts, "qpvMetres" | "ownerRoots" | "roots">;

export type FactState = Pick<
  ProjectState,
  | "summary"
  | "objectives"
  | "projectOwner"
  | "projectOwnerKind"
  | "mainPriority"
  | "priorities"
  | "qpvCodes"
  | "codeInsee"
  | "point"
  | "phase"
  | "startsOn"
  | "endsOn"
  | "totalCost"
  | "indicators"
  | "needs"
> & { readonly planLines: readonly PlanLine[] };

/** The same as the triggers of `project_fact` make of a saved project (migrations 0037 and 0049); a test compares them. */
export function factsOfState(state: FactState, territoryId: number, resolved: Resolved): ProjectFacts {
  const { planLines, totalCost } = state;
  const hasPlan = planLines.length > 0;
  const isDecided = hasPlan && planFigures(planLines, totalCost).undecidedLines === 0;
  const { asked, granted } = sumsOfLines(planLines);
  const expectedOf = (lines: readonly PlanLine[]) => sumsOfLines(lines).expected;
  const served = [state.mainPriority, ...state.priorities].filter((id) => id !== null);
  return {
    territoryId,
    mainPriorityId: state.mainPriority,
    priorityIds: [...new Set(served)].sort((one, other) => one - other),
    qpvGenerations: generationsOf(state.qpvCodes),
    saysPlace: state.qpvCodes.length > 0 || state.codeInsee !== null,
    hasPoint: state.point !== null,
    ownerKind: state.projectOwnerKind,
    ownerName: state.projectOwner,
    phase: state.phase,
    totalCost,
    fundingAsked: asked === 0 ? null : asked,
    othersMoney: hasPlan ? expectedOf(planLines.filter(({ nature }) => nature !== "ownFunds")) : null,
    publicMoney: isDecided
      ? expectedOf(planLines.filter(({ nature, isPublic }) => nature === "grant" && isPublic === true))
      : null,
    privateGifts: isDecided
      ? expectedOf(
          planLines.filter(
            ({ nature, isPublic }) => (nature === "grant" || nature === "other") && isPublic === false,
          ),
        )
      : null,
    granted,
    gap: totalCost === null ? null : Math.max(totalCost - granted, 0),
    ...soughtOf(planLines),
    startsOn: state.startsOn,
    endsOn: state.endsOn,
    openNeeds:
      state.needs.length === 0
        ? null
        : [...new Set(state.needs.filter(({ isMet }) => !isMet).map(({ kind }) => kind))].sort(),
    indicators: Object.fromEntries(
      state.indicators.flatMap((indicator) => {
        const fact = indicatorFact(indicator);
        return fact === null ? [] : [[indicator.indicatorId, fact]];
      }),
    ),
    hasText: state.summary !== "" || state.objectives !== "",
    ...resolved,
  };
}

/** What is granted, refused or the owner's own is no longer looked for. */
function soughtOf(lines: readonly PlanLine[]): Pick<ProjectFacts, "soughtNatures" | "isNatureUnsaid"> {
  const sought = lines.filter(({ state }) => state === "envisaged" || state === "requested");
  return {
    soughtNatures:
      lines.length === 0
        ? null
        : SOUGHT_NATURES.filter((one) => sought.some(({ nature }) => nature === one)).sort(),
    isNatureUnsaid: sought.some(({ nature }) => nature === null),
  };
}

/** Perimeters of 2024 have codes in QN, those of 2015 in QP. */
function generationsOf(codes: readonly string[]): QpvGeneration[] {
  const found: QpvGeneration[] = [];
  if (codes.some((code) => !code.startsWith("QN"))) found.push(2015);
  if (codes.some((code) => code.startsWith("QN"))) found.push(2024);
  return found;
}

const hundredths = (value: number) => Math.round(value * 100);

function indicatorFact({ targets, measures }: ProjectIndicatorState): IndicatorFact | null {
  const last = (figures: readonly IndicatorFigure[]) =>
    figures.reduce<IndicatorFigure | null>(
      (latest, figure) => (latest === null || figure.on >= latest.on ? figure : latest),
      null,
    );
  const measure = last(measures);
  const figure = measure ?? last(targets);
  if (figure === null) return null;
  return {
    value: hundredths(figure.value),
    denominator: figure.denominator === null ? null : hundredths(figure.denominator),
    on: figure.on,
    isTarget: measure === null,
  };
}
