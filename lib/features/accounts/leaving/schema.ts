import { z } from "zod";
import { ROLES } from "@/lib/kernel/actor";

const MAX_ORGANISATION = 2_147_483_647;

/** As the address of a member's page says it. */
export const accountKeySchema = z.object({
  organisation: z.coerce.number().int().min(1).max(MAX_ORGANISATION),
  compte: z.uuid(),
});

export const NOBODY = "personne";

/** « personne » is an answer, and so is a form that asks nothing; an empty one is not. */
export const leavingSchema = accountKeySchema.extend({
  successeur: z
    .union([z.uuid(), z.literal(NOBODY), z.literal("")])
    .optional()
    .catch(""),
  averti: z.literal("oui").optional().catch(undefined),
});

export const roleSchema = accountKeySchema.extend({
  role: z.enum(ROLES),
  averti: z.literal("oui").optional().catch(undefined),
});

/** What a refused form had chosen, and why it was refused. */
export const accountPageSchema = z.object({
  refus: z.string().optional().catch(undefined),
  successeur: z.uuid().optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
});
