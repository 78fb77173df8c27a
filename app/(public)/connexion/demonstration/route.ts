import { ATTEMPT_LIMITS } from "@/lib/features/accounts/attempts/constants";
import { countAttempt } from "@/lib/features/accounts/attempts/mutations";
import { createDemoToken } from "@/lib/features/accounts/sign-in/mutations";
import { afterSignInPath, signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { demoSignInSchema } from "@/lib/features/accounts/sign-in/schema";
import { systemActor } from "@/lib/platform/actors";
import { signInWithToken } from "@/lib/platform/auth";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { plainAnswer, receiveForm, seeOther } from "@/lib/platform/form-post";

const demonstration = systemActor("démonstration");

/** One click on a persona: a link is minted and used at once, through the same door as everybody's. */
export async function POST(request: Request): Promise<Response> {
  if (!env().demo) return plainAnswer(404, "Cette adresse n’existe qu’en mode démonstration.");
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const { adresse, retour } = demoSignInSchema.parse(form);

  const of = clientAddress(request.headers, env().trustedProxies);
  const attempt = await countAttempt(
    demonstration,
    [{ limit: ATTEMPT_LIMITS.personaPerAddress, of }],
    new Date(),
  );
  if (!attempt.ok) {
    return seeOther(
      signInPathWith({ notice: "trop-de-tentatives", returnTo: retour, retryAt: attempt.retryAt }),
    );
  }
  const token = adresse ? await createDemoToken(demonstration, adresse) : null;
  const session = token ? await signInWithToken(token) : null;
  if (session === null) return seeOther(signInPathWith({ notice: "compte-absent", returnTo: retour }));
  return seeOther(retour ?? afterSignInPath, session);
}
