import { MEASURES, type Measure, MOVEMENTS, type Movement } from "../comparison/constants";
import type { BehindWhat } from "./types";

const MEASURE_TOKENS: Record<Measure, string> = {
  cost: "cout",
  asked: "demande",
  granted: "obtenu",
  paid: "verse",
};
const MOVEMENT_TOKENS: Record<Movement, string> = {
  submitted: "transmis",
  accepted: "acceptes",
  rejected: "refuses",
  changesRequested: "complements",
  progressed: "avances",
  gone: "retires",
};

export type Step = Exclude<BehindWhat, { kind: "figure" }>;

/** The steps between two evenings, by their word in the address. */
export const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["nouveaux", { kind: "arrived" }],
  ["sortis", { kind: "gone" }],
  ...MEASURES.flatMap((measure): [string, Step][] => [
    [`hausse-${MEASURE_TOKENS[measure]}`, { kind: "up", measure }],
    [`baisse-${MEASURE_TOKENS[measure]}`, { kind: "down", measure }],
  ]),
  ...MOVEMENTS.map((movement): [string, Step] => [MOVEMENT_TOKENS[movement], { kind: "movement", movement }]),
]);

export const BEHIND_PER_PAGE = 50;
export const BEHIND_PER_BATCH = 2000;
