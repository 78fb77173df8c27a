import type { Measure, Movement } from "./constants";
import type { BridgeStep } from "./rules";

export const MEASURE_LABELS: Record<Measure, string> = {
  cost: "Coût total",
  asked: "Demandé",
  granted: "Obtenu",
  paid: "Versé",
};

/** The lines of the bridge between its two ends; the figures bear their sign. */
export const BRIDGE_STEP_LABELS: Record<BridgeStep, string> = {
  gone: "Sortis",
  arrived: "Nouveaux",
  up: "Hausses",
  down: "Baisses",
};

export const MOVEMENT_LABELS: Record<Movement, string> = {
  submitted: "Transmis",
  accepted: "Acceptés",
  rejected: "Refusés",
  changesRequested: "Renvoyés pour compléments",
  progressed: "Phase ou avancement changé",
  gone: "Retirés ou archivés",
};

/** What each movement counts, where the table has room to say it. */
export const MOVEMENT_HINTS: Record<Movement, string> = {
  submitted: "projets que leur territoire a transmis à l’instruction",
  accepted: "projets que le ministère ou l’ANCT a acceptés",
  rejected: "projets que le ministère ou l’ANCT a refusés",
  changesRequested: "projets auxquels des compléments ont été demandés",
  progressed: "projets qui ne sont plus à la même phase ou au même avancement",
  gone: "projets qui existaient à la première date et plus à la seconde",
};
