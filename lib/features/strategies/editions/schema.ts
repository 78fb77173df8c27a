import * as z from "zod";

/** A part of an address that may be the number of an edition. */
export const editionNumberSchema = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
