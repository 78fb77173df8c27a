import * as z from "zod";
import { isReference } from "../rules";
import { PREVIEW, PUBLICATION_COMMANDS, PUBLISHABLE_FIELDS } from "./constants";

/** What the page sends: boxes that were ticked, and the version that their author had before their eyes. */
export const publicationSchema = z.object({
  reference: z.string().refine(isReference),
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  command: z.enum([...PUBLICATION_COMMANDS, PREVIEW]),
  // In the order of the list, whatever was sent: two equal choices are equal arrays.
  fields: z
    .array(z.enum(PUBLISHABLE_FIELDS))
    .transform((fields) => PUBLISHABLE_FIELDS.filter((field) => fields.includes(field))),
});
export type PublicationForm = z.output<typeof publicationSchema>;
export type PublicationInput = Omit<PublicationForm, "command">;
