import { z } from "zod";
import { ROLES } from "@/lib/kernel/actor";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { ACCOUNT_NOTICES } from "./routes";
import { ACCOUNT_COMMANDS } from "./rules";
import { emailSchema } from "./sign-in/schema";

const MAX_NAME_LENGTH = 120;
const MAX_SEARCH_LENGTH = 100;
const MAX_PAGE = 10_000;
const MAX_ORGANISATION = 2_147_483_647;

export const invitationSchema = z.object({
  nom: z
    .string()
    .transform(cleanLine)
    .refine((name) => name !== "", "Saisissez le prénom et le nom.")
    .refine(
      (name) => textLength(name) <= MAX_NAME_LENGTH,
      `Un nom compte ${MAX_NAME_LENGTH}\u00A0caractères au plus.`,
    ),
  adresse: emailSchema,
  role: z.enum(ROLES, "Choisissez un rôle."),
  organisation: z
    .string()
    .regex(/^\d{1,9}$/, "Choisissez une organisation.")
    .transform(Number),
});
export type InvitationInput = z.infer<typeof invitationSchema>;

/** Where the list was when a button of it was pressed, so that the answer comes back to the same place. */
const listPlace = {
  q: z
    .string()
    .transform(cleanLine)
    .catch("")
    .optional()
    .transform((text) => (text ?? "").slice(0, MAX_SEARCH_LENGTH)),
  page: z.coerce.number().int().min(1).max(MAX_PAGE).catch(1),
};

export const accountCommandSchema = z.object({
  compte: z.uuid(),
  organisation: z.coerce.number().int().min(1).max(MAX_ORGANISATION),
  // Whoever leaves does so on a page that says what they leave behind.
  commande: z.enum(ACCOUNT_COMMANDS).exclude(["disable"]),
  ...listPlace,
});

export const accountListSchema = z.object({
  ...listPlace,
  fait: z.enum(ACCOUNT_NOTICES).optional().catch(undefined),
  refus: z.string().optional().catch(undefined),
});
