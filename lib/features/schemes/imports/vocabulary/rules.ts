import {
  APPLICANT_KINDS,
  type ApplicantKind,
  SCHEME_NATURES,
  SCHEME_ZONES,
  type SchemeNature,
  type SchemeZone,
} from "../../constants";
import { regionNamed } from "../perimeters/rules";
import { normaliseLabel } from "../rules";
import type { AidIssue, LabelKind } from "../types";
import {
  AUDIENCES,
  CATEGORY_PRIORITIES,
  OPERATOR_GROUPS,
  OTHER_OPERATORS,
  PROGRAM_ZONES,
  REGIONS_GROUP,
  THEMES,
  TYPES,
} from "./constants";

type Words<Word> = { readonly words: readonly Word[]; readonly issues: readonly AidIssue[] };

function lookUp<Word>(
  labels: readonly string[],
  vocabulary: Readonly<Record<string, readonly Word[]>>,
  order: readonly Word[],
  of: LabelKind,
): Words<Word> {
  const found = new Set<Word>();
  const issues: AidIssue[] = [];
  for (const label of labels) {
    const normalised = normaliseLabel(label);
    const words = Object.hasOwn(vocabulary, normalised) ? vocabulary[normalised] : undefined;
    if (words === undefined) issues.push({ kind: "unknownLabel", of, label });
    for (const word of words ?? []) found.add(word);
  }
  return { words: order.filter((word) => found.has(word)), issues };
}

export const applicantsOf = (audiences: readonly string[]): Words<ApplicantKind> =>
  lookUp(audiences, AUDIENCES, APPLICANT_KINDS, "audience");

export function naturesOf(types: readonly string[], isCall: boolean): Words<SchemeNature> {
  const { words, issues } = lookUp(types, TYPES, SCHEME_NATURES, "type");
  return { words: isCall ? [...words, "call"] : words, issues };
}

const BY_LENGTH = [...THEMES].sort((one, other) => other.length - one.length);

/**
 * « Thème / Catégorie », or « Thème|Catégorie » as it was once written. Themes hold the same sign, and so do some
 * categories (« Cours d’eau / canaux / plans d’eau »): the longest theme that is known says where the category begins.
 */
export function splitCategory(text: string): { readonly theme: string; readonly category: string } | null {
  const normalised = normaliseLabel(text);
  for (const theme of BY_LENGTH) {
    if (normalised === theme) return { theme, category: "" };
    const rest = normalised.startsWith(theme) ? normalised.slice(theme.length) : "";
    const category = /^ ?[/|] ?(.*)$/.exec(rest)?.[1];
    if (category !== undefined) return { theme, category };
  }
  return null;
}

/** Slugs of the priorities that the categories serve, in the programme's order. */
export function prioritiesOf(categories: readonly string[], order: readonly string[]): Words<string> {
  const served = new Set<string>();
  const issues: AidIssue[] = [];
  for (const label of categories) {
    const split = splitCategory(label);
    if (split === null) issues.push({ kind: "unknownLabel", of: "theme", label });
    const category = split?.category.replaceAll(",", "") ?? "";
    const priority = Object.hasOwn(CATEGORY_PRIORITIES, category) ? CATEGORY_PRIORITIES[category] : undefined;
    if (priority !== undefined) served.add(priority);
  }
  return { words: order.filter((slug) => served.has(slug)), issues };
}

/** Zones that a programme of the State is for. */
export function programZones(programs: readonly string[]): readonly SchemeZone[] {
  const names = programs.map(normaliseLabel);
  const found = new Set(
    PROGRAM_ZONES.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, zone]) => zone),
  );
  return SCHEME_ZONES.filter((zone) => found.has(zone));
}

/** The first operator that one of the few names fits: thousands of backers would make a filter nobody could read. */
export function operatorGroupOf(operators: readonly string[]): string {
  for (const operator of operators) {
    const name = normaliseLabel(operator);
    const group = OPERATOR_GROUPS.find(([pattern]) => pattern.test(name))?.[1];
    // The catalogue names regions one by one.
    const region = group === REGIONS_GROUP ? regionNamed(operator) : null;
    if (region !== null) return `Région ${region}`;
    if (group !== undefined) return group;
  }
  return OTHER_OPERATORS;
}
