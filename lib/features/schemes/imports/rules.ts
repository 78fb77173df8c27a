import { withoutAccents } from "@/lib/kernel/text";

/** Labels compare without accents, case, commas, kinds of apostrophe or of blank. */
export function normaliseLabel(label: string): string {
  return withoutAccents(label)
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/…/g, "...")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
