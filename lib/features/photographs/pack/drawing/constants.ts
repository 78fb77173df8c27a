import type { Tone } from "./types";

/** Values of the light theme of the DSFR: paper has no dark one. */
export const TONES: Readonly<Record<Tone, string>> = {
  ink: "#161616",
  muted: "#666666",
  grid: "#dddddd",
  accent: "#000091",
  pale: "#e3e3fd",
  land: "#f0efea",
  white: "#ffffff",
};

/** The width of the text on a page, in points: drawings fill it. */
export const DRAWING_WIDTH = 483;
