import * as z from "zod";
import { isReference } from "../rules";

export const copySchema = z.object({ reference: z.string().refine(isReference), creationKey: z.uuid() });
