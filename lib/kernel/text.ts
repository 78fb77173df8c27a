/** What Postgres cannot store (NUL) or a person cannot see (other control characters), line breaks and tabs aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it will be stored: no control characters, one kind of line break, composed accents, no outer blanks. */
export function cleanText(input: string): string {
  return input
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "\uFFFD")
    .normalize("NFC")
    .trim();
}

/** The same on one line. French no-break spaces stay: saving a title again must not change it. */
export function cleanLine(input: string): string {
  return cleanText(input).replace(/[^\S\u00A0\u202F]+/g, " ");
}

/** Letters without their accents, to compare words or to write them where only plain letters stand. `œ` is a letter. */
export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Length as Postgres counts it: code points, so an emoji is one. */
export function textLength(text: string): number {
  return [...text].length;
}
