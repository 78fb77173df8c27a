import { slugOf } from "@/lib/kernel/slug";

/** The address of an imported scheme: the source's words, and its identifier, so that two never share one. */
export function importedSlug(slug: string, name: string, externalId: string): string {
  // The source begins its own with four characters that say nothing.
  const own = slugOf(slug).replace(/^[0-9a-f]{4}-(?=.)/, "") || slugOf(name) || "aide";
  const short = own.slice(0, 70).replace(/-+$/, "");
  return `${short}-at-${slugOf(externalId).slice(0, 24) || "x"}`;
}
