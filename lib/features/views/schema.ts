import { z } from "zod";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { VIEW_LIMITS } from "./constants";
import { followingFrequencySchema } from "./following/schema";
import { VIEW_FIELD_MESSAGES } from "./labels";

export const viewNameSchema = z
  .string()
  .transform(cleanLine)
  .refine((text) => text !== "", VIEW_FIELD_MESSAGES.nameMissing)
  .refine((text) => textLength(text) <= VIEW_LIMITS.name, VIEW_FIELD_MESSAGES.nameTooLong);

export const viewFormSchema = z.object({
  name: viewNameSchema,
  isShared: z.boolean(),
  frequency: followingFrequencySchema,
});

export const rowIdSchema = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
export const creationKeySchema = z.uuid();
export const versionSchema = z.coerce.number().int().min(1).max(1_000_000_000).catch(0);
