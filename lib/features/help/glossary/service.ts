import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf, glossaryRows } from "./rules";
import type { GlossaryEntry } from "./types";

let kept: readonly GlossaryEntry[] | null = null;

/** The developers' glossary is the users' too: one file, one row a term (decision 0044). Read once per process. */
export function readGlossary(): readonly GlossaryEntry[] {
  kept ??= entriesOf(glossaryRows(readFileSync(join(process.cwd(), "docs/GLOSSARY.md"), "utf8")));
  return kept;
}
