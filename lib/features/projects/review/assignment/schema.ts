import * as z from "zod";
import { isReference } from "../../rules";
import { ASSIGN_NOTICES } from "./labels";

const person = z.union([z.uuid(), z.literal("")]).transform((id) => id || null);

export const assignmentSchema = z.object({
  reference: z.string().refine(isReference),
  personne: person,
  vu: person,
  /** The queue that its reader goes through; where to go back to, when it was done from there. */
  file: z.string().max(500).catch(""),
  depuis: z.enum(["file", "projet"]).catch("projet"),
});

const NOTICES = Object.keys(ASSIGN_NOTICES) as (keyof typeof ASSIGN_NOTICES)[];
export const assignNoticeSchema = z.enum(NOTICES).nullable().catch(null);
