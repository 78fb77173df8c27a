import * as z from "zod";
import { cleanText, textLength } from "@/lib/kernel/text";
import { MESSAGE_LIMIT } from "./constants";
import { messageTooLong } from "./labels";
import { quarterOf } from "./rules";
import type { Quarter } from "./types";

const SLUG = /^(20[0-9]{2})-t([1-4])$/;

/** `2026-t4`; null for anything else. */
export function parseQuarter(text: unknown): Quarter | null {
  const [, year, number] = SLUG.exec(typeof text === "string" ? text : "") ?? [];
  if (year === undefined || number === undefined) return null;
  return quarterOf(`${year}-${String(Number(number) * 3).padStart(2, "0")}-01`);
}

/** What the page of the sending sends, besides the message. */
export const sendSchema = z.object({
  quarter: z.string().transform((text, context): Quarter => {
    const quarter = parseQuarter(text);
    if (quarter !== null) return quarter;
    context.addIssue({ code: "custom", message: "no quarter" });
    return z.NEVER;
  }),
  stamp: z.string().regex(/^\d{1,4}\.\d{1,6}\.\d{1,9}$/),
});

export const messageSchema = z
  .string()
  .transform(cleanText)
  .superRefine((message, context) => {
    const length = textLength(message);
    if (length > MESSAGE_LIMIT) context.addIssue({ code: "custom", message: messageTooLong(length) });
  });
