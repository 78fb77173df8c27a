import * as z from "zod";
import { cleanLine } from "@/lib/kernel/text";
import { isReference } from "../projects/rules";
import { visibilityOf } from "./labels";

const asText = z.string().catch("");

/** What a person typed beside a file; what is wrong with it is the mutation's to say. */
export const documentWordsSchema = z.object({
  title: asText.transform(cleanLine),
  visibility: z.unknown().transform(visibilityOf),
});

export const documentIdSchema = z.uuid();

/** What the page itself sent along. */
export const documentTargetSchema = z.object({
  reference: z.string().refine(isReference),
  documentId: documentIdSchema,
});
