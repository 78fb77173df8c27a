import { z } from "zod";
import { returnPathSchema } from "../sign-in/schema";
import { ORGANISATION_NOTICES } from "./routes";

const MAX_ORGANISATION = 2_147_483_647;

export const switchSchema = z.object({
  organisation: z.coerce.number().int().min(1).max(MAX_ORGANISATION).catch(-1),
  retour: returnPathSchema,
});

export const organisationsQuerySchema = z.object({
  fait: z.enum(ORGANISATION_NOTICES).optional().catch(undefined),
  refus: z.string().optional().catch(undefined),
});
