const NARROW = "\u202F";
const WIDE = "\u00A0";

const SMALL_WORDS =
  "à|au|aux|et|ou|ni|sur|de|du|des|le|la|les|par|pour|en|dans|puis|que|qui|est|sont|ont|a|sinon";

/** The space of « 90 jours » and « 18 mars », and not those of « 2 sur 5 » and « en 2026 il reste ». */
export const NUMBER_AND_NOUN = new RegExp(
  `(?<=(?<![\\p{L}\\d.,/:-])\\d{1,3}(?:${NARROW}\\d{3})*(?:,\\d+)?) (?!(?:${SMALL_WORDS})(?!\\p{L}))(?=\\p{Ll})`,
  "gu",
);

/**
 * French no-break spaces, so that the sources keep ordinary, visible ones: before `; ! ? %` and between thousands
 * (narrow), before `: €`, inside « », between a number and what it counts. Straight apostrophes become typographic.
 */
export function typeset(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/ ([:€])/g, `${WIDE}$1`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(?<=\d) (?=M€(?!\p{L}))/gu, WIDE)
    .replace(NUMBER_AND_NOUN, WIDE);
}
