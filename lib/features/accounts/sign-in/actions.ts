"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { systemActor } from "@/lib/platform/actors";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { orFormBack, postedForm } from "@/lib/platform/form-action";
import { deliverDueMails } from "../../mail/service";
import { ATTEMPT_LIMITS } from "../attempts/constants";
import { tooManyAttempts } from "../attempts/labels";
import { countAttempt } from "../attempts/mutations";
import { sendSignInLink } from "./mutations";
import { signInLinkSentPath } from "./routes";
import { signInSchema } from "./schema";
import type { SignInFormState } from "./types";

const signIn = systemActor("connexion");
const KEPT_LENGTH = 320;

/** Answers the same, in the same time, whether the address has an account or not: all that differs happens afterwards. */
export async function requestSignInLinkAction(_: unknown, input: unknown): Promise<SignInFormState> {
  const form = postedForm(input);
  const typed = form.get("adresse");
  const email = typeof typed === "string" ? typed.slice(0, KEPT_LENGTH) : "";
  const parsed = signInSchema.safeParse({ adresse: typed ?? "", retour: form.get("retour") });
  if (!parsed.success) return { email, error: parsed.error.issues[0]?.message ?? "" };
  const { adresse, retour } = parsed.data;
  return orFormBack(
    async () => ({ email, error: await sendLink(adresse, retour) }),
    (error) => ({ email, error }),
  );
}

/** Leads to the page that says that a link was sent. @returns only to say why none will be. */
async function sendLink(adresse: string, retour: string | null): Promise<string> {
  const address = clientAddress(await headers(), env().trustedProxies);
  const attempt = await countAttempt(
    signIn,
    [
      { limit: ATTEMPT_LIMITS.linkPerAddress, of: address },
      { limit: ATTEMPT_LIMITS.linkPerEmail, of: adresse },
    ],
    new Date(),
  );
  if (!attempt.ok) return tooManyAttempts("demandes de lien", attempt.retryAt);

  after(async () => {
    await sendSignInLink(signIn, adresse, retour);
    await deliverDueMails();
  });
  redirect(signInLinkSentPath);
}
