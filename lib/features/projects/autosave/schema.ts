import { z } from "zod";
import { placeOfKey } from "./rules";
import type { FormPlace } from "./types";

/** `keep`: somebody is there, with what they typed, if anything. `leave`: no longer there. `forget`: not to be found again. */
const call = z.object({
  /** As the page was given it: whose form this is, and which. */
  copyKey: z.string().max(200),
  creationKey: z.string().max(36),
  /** For which organisation the form was opened; empty for a page that does not say. */
  actingFor: z.string().max(12).catch(""),
  baseVersion: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
  intent: z.enum(["keep", "leave", "forget"]),
  values: z.record(z.string(), z.unknown()).nullable(),
});

export type AutosaveCall = {
  readonly userId: string;
  readonly actingFor: string;
  readonly place: FormPlace;
  readonly baseVersion: number;
  readonly intent: "keep" | "leave" | "forget";
  /** JSON; null when nothing was typed since the last call. */
  readonly content: string | null;
  /** Of a new project, which has no other name. */
  readonly title: string;
};

const TITLE_SHOWN = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL does not exist in Postgres
const UNSTORABLE = /\u0000|\p{Surrogate}/gu;

/** Null for what no page of this site sends. */
export function parseAutosave(text: string): AutosaveCall | null {
  const parsed = call.safeParse(parseJson(text)).data;
  if (!parsed) return null;
  const { copyKey, creationKey, actingFor, baseVersion, intent, values } = parsed;
  const [userId = "", ...rest] = copyKey.split("/");
  const [subject = "", kind = "modification"] = rest;
  const place =
    rest.length > 2 ? null : placeOfKey(subject === "nouveau" ? creationKey : `${subject}/${kind}`);
  if (place === null) return null;
  return {
    userId,
    actingFor,
    place,
    baseVersion,
    intent,
    content: values && JSON.stringify(values),
    title: titleOf(values?.title),
  };
}

function titleOf(title: unknown): string {
  if (typeof title !== "string") return "";
  return [...title.replace(UNSTORABLE, "")].slice(0, TITLE_SHOWN).join("");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
