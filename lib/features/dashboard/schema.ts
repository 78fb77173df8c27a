import type { AddressParameters } from "@/lib/features/projects/search/schema";
import type { IgnoredValue } from "@/lib/features/projects/search/types";
import { cleanLine } from "@/lib/kernel/text";
import { FIGURE_TOKENS, FIGURES, type Figure } from "./constants";

type ReadFigure = { readonly figure: Figure; readonly ignored: readonly IgnoredValue[] };

/** The figure that the map shows. What is no figure is told, and the map shows the first. */
export function parseMapFigure(parameters: AddressParameters): ReadFigure {
  const given = parameters instanceof URLSearchParams ? parameters.getAll("carte") : (parameters.carte ?? []);
  const values = (typeof given === "string" ? [given] : given).map((value) => value.trim()).filter(Boolean);
  const [first, ...others] = values;
  const figure = FIGURES.find((one) => FIGURE_TOKENS[one] === first);
  const refused = (value: string, reason: "unknown" | "repeated"): IgnoredValue => ({
    parameter: "carte",
    value: cleanLine(value.slice(0, 80)),
    reason,
  });
  return {
    figure: figure ?? FIGURES[0],
    ignored: [
      ...(first !== undefined && figure === undefined ? [refused(first, "unknown")] : []),
      ...others.map((value) => refused(value, "repeated")),
    ],
  };
}
