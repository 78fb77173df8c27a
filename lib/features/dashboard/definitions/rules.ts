import type { Sheet } from "@/lib/features/workbook/types";
import { slugOf } from "@/lib/kernel/slug";
import {
  DEFINITION_GROUPS,
  type DefinitionKey,
  DICTIONARY_HEADERS,
  MOMENT_LABELS,
  UNIT_LABELS,
} from "./labels";
import type { Definition, DefinitionGroup } from "./types";

/** `chiffres-reste-a-financer`: where the page of definitions explains it. */
export const definitionAnchor = (group: DefinitionGroup, definition: Definition) =>
  `${group.id}-${slugOf(definition.label)}`;

export function anchorOf(key: DefinitionKey): string {
  for (const group of DEFINITION_GROUPS) {
    const definition = group.definitions[key];
    if (definition) return definitionAnchor(group, definition);
  }
  throw new Error(`${key} is in no group`);
}

export type DictionaryEntry = { readonly group: string; readonly definition: Definition };

const entriesOf = ({ title, definitions }: DefinitionGroup): DictionaryEntry[] =>
  Object.values(definitions).map((definition) => ({ group: title, definition }));

/** All of it, or one group. */
export const dictionaryEntries = (groupId?: string): DictionaryEntry[] =>
  DEFINITION_GROUPS.filter(({ id }) => groupId === undefined || id === groupId).flatMap(entriesOf);

const recordOf = ({ group, definition }: DictionaryEntry): readonly string[] => [
  group,
  definition.label,
  definition.counts,
  definition.from,
  MOMENT_LABELS[definition.asOf],
  UNIT_LABELS[definition.unit],
];

/** The dictionary as a table of texts, its head first. */
export const dictionaryTable = (entries: readonly DictionaryEntry[]): (readonly string[])[] => [
  DICTIONARY_HEADERS,
  ...entries.map(recordOf),
];

const WIDTHS = [30, 34, 70, 60, 44, 26];

/** The dictionary as a sheet of a workbook. */
export function dictionarySheet(entries: readonly DictionaryEntry[]): Sheet {
  const columns = DICTIONARY_HEADERS.map((header, place) => ({
    header,
    width: WIDTHS[place] ?? 30,
    wraps: true,
  }));
  const lines = entries.map((entry) => recordOf(entry).map((text) => ({ kind: "text", text }) as const));
  return { name: "Définitions", columns, batches: () => [lines] };
}
