import { z } from "zod";
import { firstOf } from "@/lib/kernel/query";
import { REMINDER_FREQUENCIES, STOP_SCOPES } from "./constants";

export const frequencySchema = z.enum(REMINDER_FREQUENCIES);
export const reminderNoticeSchema = z.object({
  fait: z.preprocess(firstOf, z.literal("oui").optional().catch(undefined)),
  refus: z.preprocess(firstOf, z.string().optional().catch(undefined)),
});
export const stopTokenSchema = z.object({ jeton: z.preprocess(firstOf, z.string().max(100).catch("")) });
export const stoppedSchema = z.object({
  fait: z.preprocess(firstOf, z.enum(STOP_SCOPES).optional().catch(undefined)),
  refus: z.preprocess(firstOf, z.string().optional().catch(undefined)),
});
