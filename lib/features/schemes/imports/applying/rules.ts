/** The address of an imported scheme: the source's words, and its identifier, so that two never share one. */
export function slugOf(slug: string, name: string, externalId: string): string {
  const words = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/œ/g, "oe")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
  // The source begins its own with four characters that say nothing.
  const own = words(slug).replace(/^[0-9a-f]{4}-(?=.)/, "") || words(name) || "aide";
  const short = own.slice(0, 70).replace(/-+$/, "");
  return `${short}-at-${words(externalId).slice(0, 24) || "x"}`;
}
