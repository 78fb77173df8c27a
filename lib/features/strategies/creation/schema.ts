import { z } from "zod";
import { isTerritorySlug } from "../rules";
import { START_KINDS } from "./constants";

export const creationSchema = z.object({
  territory: z.string().refine(isTerritorySlug).catch(""),
  kind: z.enum(START_KINDS).nullable().catch(null),
  from: z.string().refine(isTerritorySlug).catch(""),
});
