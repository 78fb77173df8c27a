import * as z from "zod";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { isReference } from "../../rules";
import { CHECK_LIMITS, MAX_CHECK_ITEMS } from "./constants";
import { isCheckAnswer } from "./rules";
import type { CheckAnswers } from "./types";

export const tickEnvelopeSchema = z.object({
  reference: z.string().refine(isReference),
  revision: z.coerce.number().int().min(0).max(2_147_483_647),
});

const POINT = /^(point|mot)-(\d{1,9})$/;

/** What was ticked and written, by item; anything else in the form is left out. */
export function readTicks(form: FormData): CheckAnswers {
  const read = new Map<string, { answer: string; note: string }>();
  for (const [name, value] of form) {
    const [, part, id] = POINT.exec(name) ?? [];
    if (id === undefined || typeof value !== "string") continue;
    if (!read.has(id) && read.size >= 2 * MAX_CHECK_ITEMS) continue;
    const known = read.get(id) ?? { answer: "", note: "" };
    read.set(id, part === "point" ? { ...known, answer: value } : { ...known, note: value });
  }
  return Object.fromEntries(
    [...read].map(([id, { answer, note }]) => [
      id,
      { answer: isCheckAnswer(answer) ? answer : null, note: cleanLine(note) },
    ]),
  );
}

/** Items whose note is too long. */
export const longNotes = (answers: CheckAnswers): number[] =>
  Object.entries(answers)
    .filter(([, { note }]) => textLength(note) > CHECK_LIMITS.note)
    .map(([id]) => Number(id));
