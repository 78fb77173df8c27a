import { z } from "zod";
import { tokenSchema } from "../sign-in/schema";

/** The same name in the address of the mail and in the form of its page. */
export const invitationSchema = z.object({ jeton: tokenSchema.optional().catch(undefined) });
