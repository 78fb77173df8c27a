import * as z from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { cleanText, textLength } from "@/lib/kernel/text";
import { STEP_INPUTS, STEP_MESSAGE_LIMIT } from "./constants";
import { STEP_MESSAGE_TOO_LONG } from "./labels";
import { STRATEGY_COMMANDS } from "./rules";

const version = z.coerce.number().int().min(1).max(2_147_483_647);

/** What the page itself sent along; anything else was not sent by the page. An adoption comes another way. */
export const stepEnvelopeSchema = z.object({
  [STEP_INPUTS.slug]: z.string().refine(isSlug),
  [STEP_INPUTS.version]: version,
  [STEP_INPUTS.command]: z.enum(STRATEGY_COMMANDS).exclude(["adopt"]),
});

export const stepMessageSchema = z
  .string()
  .transform(cleanText)
  .refine((text) => textLength(text) <= STEP_MESSAGE_LIMIT, STEP_MESSAGE_TOO_LONG);

export const adoptionVersionSchema = version;

export type StepInput = {
  readonly slug: string;
  readonly version: number;
  readonly command: Exclude<(typeof STRATEGY_COMMANDS)[number], "adopt">;
  readonly message: string;
};
export type AdoptionInput = {
  readonly slug: string;
  readonly version: number;
  /** As it was typed. */
  readonly adoptedOn: string;
};
