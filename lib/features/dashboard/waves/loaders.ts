import "server-only";
import type { Query } from "@/lib/kernel/query";
import { loadEvening } from "../course/evenings/loaders";
import { among, parseChoice, wholeNumber } from "../course/schema";
import { OLDEST_AGE, WAVE_FIGURES } from "./constants";
import { getWaveComparison } from "./data";
import { waveEntries } from "./routes";

export async function loadWaveComparison(parameters: Query, now: Date) {
  const age = parseChoice<number | null>(parameters, "age", wholeNumber(0, OLDEST_AGE), null);
  const figure = parseChoice(parameters, "chiffre", among(WAVE_FIGURES), WAVE_FIGURES[0]);
  const { actor, filters, span, unread, ...screen } = await loadEvening(
    "waves",
    parameters,
    {
      said: waveEntries({ age: age.value, figure: figure.value }),
      ignored: [...age.ignored, ...figure.ignored],
    },
    now,
  );
  const comparison = await getWaveComparison(actor, filters, { ...span, age: age.value });
  return {
    ...screen,
    figure: figure.value,
    comparison: { ...comparison, ignored: [...unread, ...comparison.ignored] },
  };
}
