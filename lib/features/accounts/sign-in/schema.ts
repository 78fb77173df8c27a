import { z } from "zod";
import { MAX_EMAIL_LENGTH, SIGN_IN_NOTICES } from "./constants";
import { safeReturnPath } from "./rules";

/** An address as it is stored: one line, lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "Saisissez votre adresse électronique.")
  .max(MAX_EMAIL_LENGTH, `Une adresse électronique compte ${MAX_EMAIL_LENGTH}\u00A0caractères au plus.`)
  .pipe(z.email("Saisissez une adresse électronique complète, par exemple prenom.nom@ville.fr."));

/** Never an error: whoever comes with a bad address goes to the default one. */
export const returnPathSchema = z.unknown().optional().transform(safeReturnPath);

export const signInSchema = z.object({ adresse: emailSchema, retour: returnPathSchema });

/** 256 bits in hexadecimal, as mintSignInToken writes them. */
export const tokenSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const signInQuerySchema = z.object({
  retour: returnPathSchema,
  message: z.enum(SIGN_IN_NOTICES).optional().catch(undefined),
  /** Milliseconds since 1970. */
  "a-partir-de": z.coerce.number().int().min(0).max(8.64e15).optional().catch(undefined),
});

/** The same two names in the address of the mail and in the form of its page. */
export const confirmSchema = z.object({
  jeton: tokenSchema.optional().catch(undefined),
  retour: returnPathSchema,
});

export const demoSignInSchema = z.object({
  adresse: emailSchema.optional().catch(undefined),
  retour: returnPathSchema,
});
