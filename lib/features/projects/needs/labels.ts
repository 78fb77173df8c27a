import { formatCount } from "@/lib/kernel/format";
import type { NeedValues } from "./types";

export const NEED_INPUT_LABELS: Record<keyof NeedValues, string> = {
  kind: "Nature",
  text: "Ce qu’il vous faut",
  isMet: "Ce besoin est satisfait",
};

export const KIND_MISSING = "Choisissez la nature de ce besoin";
export const TEXT_MISSING =
  "Dites ce qu’il vous faut, par exemple «\u00A0un appui pour le montage juridique de la foncière\u00A0»";

export const tooManyNeeds = (count: number, limit: number) =>
  `${formatCount(count, "besoin", "besoins")}\u00A0; la limite est de ${limit}`;

export const needStanding = (isMet: boolean) => (isMet ? "Satisfait" : "À satisfaire");

/** « Besoin 2, nature », as the summary of errors calls an input. */
export function nameOfNeedInput(name: string): string {
  const [, position, input] = /^need-(\d+)-(\w+)$/.exec(name) ?? [];
  const known = Object.entries(NEED_INPUT_LABELS).find(([key]) => key === input);
  return position !== undefined && known
    ? `Besoin ${Number(position) + 1}, ${known[1].toLowerCase()}`
    : "Besoins";
}
