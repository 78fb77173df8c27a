import { isUuid } from "@/lib/kernel/uuid";
import type { StrategySection } from "../routes";
import type { CommentSection } from "./constants";
import type { CommentAbout } from "./types";

/** As addresses and forms name the parts of a text. */
const TOKENS: Record<Exclude<CommentSection, "objective">, "ensemble" | StrategySection> = {
  whole: "ensemble",
  text: "texte",
  diagnosis: "diagnostic",
  figures: "chiffres",
  axes: "axes",
};

export const aboutToken = (about: CommentAbout): string =>
  about.section === "objective" ? `objectif-${about.objectiveKey}` : TOKENS[about.section];

/** What an address or a form means; null for words that nobody has written. */
export function aboutOf(token: unknown): CommentAbout | null {
  if (typeof token !== "string") return null;
  const objectiveKey = /^objectif-(.+)$/.exec(token)?.[1];
  if (objectiveKey !== undefined && isUuid(objectiveKey)) return { section: "objective", objectiveKey };
  const found = Object.entries(TOKENS).find(([, known]) => known === token);
  return found ? { section: found[0] as Exclude<CommentSection, "objective">, objectiveKey: null } : null;
}

export const WHOLE: CommentAbout = { section: "whole", objectiveKey: null };
/** The parts that every text has, in the order of the page. */
export const PARTS: readonly CommentAbout[] = [
  WHOLE,
  { section: "text", objectiveKey: null },
  { section: "diagnosis", objectiveKey: null },
  { section: "figures", objectiveKey: null },
  { section: "axes", objectiveKey: null },
];
export const aboutSection = (section: StrategySection): CommentAbout => aboutOf(section) ?? WHOLE;
export const aboutObjective = (objectiveKey: string): CommentAbout => ({
  section: "objective",
  objectiveKey,
});
