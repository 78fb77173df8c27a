import * as z from "zod";
import { isSlug } from "@/lib/kernel/slug";
import { PREVIEW_PUBLICATION, PUBLICATION_INPUTS, STRATEGY_PUBLICATION_COMMANDS } from "./constants";

/** What the page itself sent along; the parts are read by `partsOf`. */
export const publicationEnvelopeSchema = z.object({
  [PUBLICATION_INPUTS.slug]: z.string().refine(isSlug),
  [PUBLICATION_INPUTS.edition]: z.coerce.number().int().min(1).max(2_147_483_647),
  [PUBLICATION_INPUTS.seen]: z.string().max(40),
  [PUBLICATION_INPUTS.command]: z.enum([...STRATEGY_PUBLICATION_COMMANDS, PREVIEW_PUBLICATION]),
});
