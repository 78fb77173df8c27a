import { z } from "zod";
import { REMINDER_FREQUENCIES, STOP_SCOPES } from "./constants";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const frequencySchema = z.enum(REMINDER_FREQUENCIES);
export const reminderNoticeSchema = z.object({
  fait: z.preprocess(first, z.literal("oui").optional().catch(undefined)),
  refus: z.preprocess(first, z.string().optional().catch(undefined)),
});
export const stopTokenSchema = z.object({ jeton: z.preprocess(first, z.string().max(100).catch("")) });
export const stoppedSchema = z.object({
  fait: z.preprocess(first, z.enum(STOP_SCOPES).optional().catch(undefined)),
  refus: z.preprocess(first, z.string().optional().catch(undefined)),
});
