import { ATTEMPT_LIMITS } from "@/lib/features/accounts/attempts/constants";
import { countAttempt } from "@/lib/features/accounts/attempts/mutations";
import { afterSignInPath, signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { confirmSchema } from "@/lib/features/accounts/sign-in/schema";
import { systemActor } from "@/lib/platform/actors";
import { signInWithToken } from "@/lib/platform/auth";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { receiveForm, seeOther } from "@/lib/platform/form-post";

/** Where the button of a mailed link leads. There is no GET: opening an address, as scanners do, signs nobody in. */
export async function POST(request: Request): Promise<Response> {
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const { jeton, retour } = confirmSchema.parse(form);

  const of = clientAddress(request.headers, env().trustedProxies);
  const attempt = await countAttempt(
    systemActor("connexion"),
    [{ limit: ATTEMPT_LIMITS.confirmPerAddress, of }],
    new Date(),
  );
  if (!attempt.ok) {
    return seeOther(
      signInPathWith({ notice: "trop-de-tentatives", returnTo: retour, retryAt: attempt.retryAt }),
    );
  }
  const session = jeton ? await signInWithToken(jeton) : null;
  if (session === null) return seeOther(signInPathWith({ notice: "lien-perime", returnTo: retour }));
  return seeOther(retour ?? afterSignInPath, session);
}
