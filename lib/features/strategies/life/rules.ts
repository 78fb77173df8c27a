import { parseDay } from "@/lib/kernel/dates";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { StrategyState } from "../constants";
import { objectivesOf } from "../content/rules";
import type { StrategyContent } from "../content/types";
import { ADOPTED_ON_ID, DELIBERATION_ID } from "./constants";

export const STRATEGY_COMMANDS = ["share", "adopt", "takeBack", "requestChanges", "revise"] as const;
export type StrategyCommand = (typeof STRATEGY_COMMANDS)[number];
export type StepSide = "coordinator" | "reviewer";

/** The whole life of a strategy on one screen: command → from which state → to which state, by whom. */
export const STRATEGY_TRANSITIONS = {
  share: { from: "elaboration", to: "shared", by: "coordinator" },
  takeBack: { from: "shared", to: "elaboration", by: "coordinator" },
  requestChanges: { from: "shared", to: "elaboration", by: "reviewer" },
  adopt: { from: "shared", to: "adopted", by: "coordinator" },
  revise: { from: "adopted", to: "elaboration", by: "coordinator" },
} as const satisfies Record<StrategyCommand, { from: StrategyState; to: StrategyState; by: StepSide }>;

export const STEP_REFUSALS = [
  "transitionNotAllowed",
  "nothingToShare",
  "noObjective",
  "messageMissing",
  "dateMissing",
  "dateUnreadable",
  "dateInFuture",
  "dateBeforeLast",
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

/** Why an adoption was not written: its file, its day, or what happened meanwhile. */
export const ADOPTION_REFUSALS = [
  "noFile",
  "emptyFile",
  "tooLarge",
  "unknownType",
  "interrupted",
  "keptGone",
  ...STEP_REFUSALS,
  "stale",
  "overtaken",
  "forbidden",
  "unreadable",
] as const;
export type AdoptionRefusal = (typeof ADOPTION_REFUSALS)[number];

const ABOUT_DAY: readonly AdoptionRefusal[] = [
  "dateMissing",
  "dateUnreadable",
  "dateInFuture",
  "dateBeforeLast",
];
const ABOUT_FILE: readonly AdoptionRefusal[] = [
  "noFile",
  "emptyFile",
  "tooLarge",
  "unknownType",
  "interrupted",
  "keptGone",
];

/** The id of the input that a refusal is about; null when it is about none. */
export function adoptionFieldOf(refusal: AdoptionRefusal): string | null {
  if (ABOUT_DAY.includes(refusal)) return ADOPTED_ON_ID;
  return ABOUT_FILE.includes(refusal) ? DELIBERATION_ID : null;
}

/** What a step is decided upon. */
export type StepSubject = {
  readonly state: StrategyState;
  /** There is a title, and something under it. */
  readonly hasText: boolean;
  readonly objectiveCount: number;
};

/** The day of a deliberation, as it was typed. */
export type AdoptionDay = {
  readonly adoptedOn: string;
  readonly today: string;
  /** Of the edition before, which no later one precedes; null for the first. */
  readonly lastAdoptedOn: string | null;
};

/** What a step looks at in a text: a title alone is no text yet. */
export function subjectOf(state: StrategyState, content: StrategyContent): StepSubject {
  const { title, summary, diagnosis, axes } = content;
  const isBegun =
    summary !== "" || axes.length > 0 || Object.values(diagnosis).some(({ length }) => length > 0);
  return { state, hasText: title !== "" && isBegun, objectiveCount: objectivesOf(content).length };
}

/** May this step be taken now? The page asks to show, disable and explain the button; the server asks again. */
export function decideStep(
  subject: StepSubject,
  command: StrategyCommand,
  hasMessage: boolean,
): Result<StrategyState, StepRefusal> {
  const { from, to } = STRATEGY_TRANSITIONS[command];
  if (subject.state !== from) return refuse("transitionNotAllowed");
  if (command === "share" && !subject.hasText) return refuse("nothingToShare");
  if (command === "adopt" && subject.objectiveCount === 0) return refuse("noObjective");
  if (command === "requestChanges" && !hasMessage) return refuse("messageMissing");
  return ok(to);
}

/** Reads the day of the deliberation: it is past, and no edition before was adopted later. */
export function decideAdoptionDay({
  adoptedOn,
  today,
  lastAdoptedOn,
}: AdoptionDay): Result<string, StepRefusal> {
  if (adoptedOn.trim() === "") return refuse("dateMissing");
  const day = parseDay(adoptedOn);
  if (!day.ok) return refuse("dateUnreadable");
  if (day.value > today) return refuse("dateInFuture");
  if (lastAdoptedOn !== null && day.value < lastAdoptedOn) return refuse("dateBeforeLast");
  return day;
}

export type StepChoice = { readonly command: StrategyCommand; readonly refusal: StepRefusal | null };

/** The steps of one side that belong to the present state, each with what stands in its way. The words are still to be written. */
export function stepChoices(subject: StepSubject, by: StepSide): readonly StepChoice[] {
  return STRATEGY_COMMANDS.filter((command) => {
    const transition = STRATEGY_TRANSITIONS[command];
    return transition.by === by && transition.from === subject.state;
  }).map((command) => {
    const decision = decideStep(subject, command, true);
    return { command, refusal: decision.ok ? null : decision.refusal };
  });
}
