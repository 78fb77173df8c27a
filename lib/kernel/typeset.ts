const NARROW = "\u202F";
const WIDE = "\u00A0";

/**
 * French no-break spaces, so that the sources keep ordinary, visible ones: before `; ! ? %` and between thousands
 * (narrow), before `: €`, inside « », between a number and its unit. Straight apostrophes become typographic.
 */
export function typeset(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ ([;!?%])/g, `${NARROW}$1`)
    .replace(/ ([:€])/g, `${WIDE}$1`)
    .replace(/« /g, `«${WIDE}`)
    .replace(/ »/g, `${WIDE}»`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d) (?=(?:m²|M€|kilomètres?|mètres?|tonnes?|heures)(?!\p{L}))/gu, `$1${WIDE}`);
}
