/** Words of small letters and digits between hyphens: the name of a row in addresses. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** More than any slug of the database. */
const LONGEST = 100;

/** Whether a text has the shape of a slug. What has not is not looked for: an address may hold anything, NUL included. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text);
}
