import { z } from "zod";
import { firstOf } from "@/lib/kernel/query";
import { JOB_NAMES } from "./constants";
import { JOB_NOTICES } from "./routes";

export const jobsNoticeSchema = z.object({
  fait: z.preprocess(firstOf, z.enum(JOB_NOTICES).optional().catch(undefined)),
  refus: z.preprocess(firstOf, z.string().optional().catch(undefined)),
});

const id = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The buttons of the page: one form each. */
export const jobCommandSchema = z.discriminatedUnion("commande", [
  z.object({ commande: z.literal("tache"), tache: z.enum(JOB_NAMES) }),
  z.object({ commande: z.literal("courrier"), message: id }),
  z.object({ commande: z.literal("courriers") }),
  z.object({ commande: z.literal("import"), import: id }),
  z.object({ commande: z.literal("file"), file: z.string().max(100), travail: z.uuid() }),
]);
export type JobCommand = z.infer<typeof jobCommandSchema>;
