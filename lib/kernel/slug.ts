import { withoutAccents } from "./text";

/** Words of small letters and digits between hyphens: the name of a row in addresses. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** More than any slug of the database. */
const LONGEST = 100;

/** Whether a text has the shape of a slug. What has not is not looked for: an address may hold anything, NUL included. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text);
}

/** The words of a text as a slug: « Région Île-de-France » → `region-ile-de-france`. Empty where it has no such letter. */
export function slugOf(text: string): string {
  return withoutAccents(text.normalize("NFKD"))
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
