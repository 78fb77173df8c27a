import { z } from "zod";
import { PROJECT_FIELDS } from "../projects/constants";
import { IMPORT_FIELDS, VERDICTS } from "./constants";
import { VERDICT_PARAMETER, VERDICT_SLUGS } from "./routes";
import type { ColumnMapping, Decision } from "./types";

export const importIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** Which lines a page shows. What the address says wrongly is not said. */
export function parseRowsView(parameters: Readonly<Record<string, unknown>>) {
  const slug = one(parameters[VERDICT_PARAMETER]);
  const verdict = VERDICTS.find((known) => VERDICT_SLUGS[known] === slug) ?? null;
  const page = z.coerce.number().int().min(1).max(10_000).catch(1).parse(one(parameters.page));
  return { verdict, page };
}

type Entries = Pick<FormData, "get" | "getAll">;

/** The select of each column, in their order. */
export function readMapping(form: Entries, count: number): ColumnMapping {
  return Array.from(
    { length: count },
    (_, column) => IMPORT_FIELDS.find((field) => field === form.get(`colonne-${column}`)) ?? null,
  );
}

export type RowChoice = { readonly number: number; readonly accepted: boolean; readonly decision: Decision };

/** What was settled about each line of a page. */
export function readRowChoices(form: Entries): RowChoice[] {
  const numbers = form
    .getAll("ligne")
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number >= 0);
  return numbers.slice(0, 200).map((number) => {
    const text = (name: string) => {
      const value = form.get(`${name}-${number}`);
      return typeof value === "string" && value !== "" ? value.slice(0, 100) : null;
    };
    const priority = Number(text("priorite"));
    const conflicts: Decision["conflicts"] = Object.fromEntries(
      [...PROJECT_FIELDS, "servedObjectives"].flatMap((field) => {
        const value = form.get(`conflit-${number}-${field}`);
        return value === "mine" || value === "theirs" ? [[field, value]] : [];
      }),
    );
    return {
      number,
      accepted: text("accepter") !== null,
      decision: {
        duplicate: text("doublon"),
        priority: Number.isSafeInteger(priority) && priority > 0 ? priority : null,
        conflicts,
      },
    };
  });
}
