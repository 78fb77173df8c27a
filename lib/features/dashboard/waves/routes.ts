import type { EveningView } from "../course/types";
import { viewAddress, viewPath } from "../routes";
import type { ViewAddress } from "../types";
import { WAVE_FIGURES, type WaveFigure } from "./constants";

type WaveChoice = { readonly age: number | null; readonly figure: WaveFigure };

/** `age` null: without a choice, the greatest that all waves have. */
export const waveEntries = ({ age, figure }: WaveChoice): ViewAddress["extra"] => [
  ...(age === null ? [] : [["age", String(age)] as const]),
  ...(figure === WAVE_FIGURES[0] ? [] : [["chiffre", figure] as const]),
];

export const wavesPath = (
  { filters, at }: Pick<EveningView, "filters" | "at">,
  choice: WaveChoice,
): string => {
  const address = viewAddress("waves", { on: at });
  return viewPath({ ...address, extra: [...address.extra, ...waveEntries(choice)] }, filters);
};
