import type { RichText, Run } from "./types";

const wordsOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");

/** The words alone, a line a block. */
export function plainText(text: RichText): string {
  return text
    .flatMap((block) => (block.kind === "list" ? block.items.map(wordsOf) : [wordsOf(block.runs)]))
    .join("\n");
}

/** The beginning of what is said in sentences, whole words only, at the end of one where one ends late enough. */
export function summaryOf(text: RichText, longest: number): string {
  const sentences = text.filter(({ kind }) => kind === "paragraph");
  const words = plainText(sentences.length > 0 ? sentences : text)
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  const sentence = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("! "), cut.lastIndexOf("? "));
  if (sentence > longest / 2) return cut.slice(0, sentence + 1);
  const space = cut.lastIndexOf(" ");
  // Half a character of two halves would be left without any blank to cut at.
  return `${(space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "")).replace(/[\s,;:–-]+$/, "")}…`;
}

/**
 * The address of a link, as a browser would read it; null for whatever is no page and no mailbox. A browser drops tabs and
 * line breaks inside an address, so the parser of addresses decides, never a pattern.
 */
export function safeAddress(href: string, base: string): string | null {
  if (href.length > 2_000 || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.protocol === "mailto:") return url.href;
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  // « https://service-public.gouv.fr@ailleurs.example »: a name that stands for another.
  return url.username === "" && url.password === "" && url.hostname !== "" ? url.href : null;
}
