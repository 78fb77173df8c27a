import { ATTEMPT_LIMITS } from "@/lib/features/accounts/attempts/constants";
import { countAttempt } from "@/lib/features/accounts/attempts/mutations";
import { acceptInvitation } from "@/lib/features/accounts/invitations/mutations";
import { invitationPath, invitationPathFor } from "@/lib/features/accounts/invitations/routes";
import { invitationSchema } from "@/lib/features/accounts/invitations/schema";
import { afterSignInPath, signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { systemActor } from "@/lib/platform/actors";
import { signInWithToken } from "@/lib/platform/auth";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";
import { receiveForm, seeOther } from "@/lib/platform/form-post";

const invitations = systemActor("invitations");

/** The button of an invitation: accepted once, then through the same door as every sign-in. */
export async function POST(request: Request): Promise<Response> {
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const { jeton } = invitationSchema.parse(form);
  if (!jeton) return seeOther(invitationPath);

  const of = clientAddress(request.headers, env().trustedProxies);
  const attempt = await countAttempt(
    invitations,
    [{ limit: ATTEMPT_LIMITS.confirmPerAddress, of }],
    new Date(),
  );
  if (!attempt.ok)
    return seeOther(signInPathWith({ notice: "trop-de-tentatives", retryAt: attempt.retryAt }));
  const accepted = await acceptInvitation(invitations, jeton);
  // The page says why not.
  if (!accepted.ok) return seeOther(invitationPathFor(jeton));
  const session = await signInWithToken(accepted.value);
  return session === null ? seeOther(signInPathWith({})) : seeOther(afterSignInPath, session);
}

/** For who types the address. */
export function GET(): Response {
  return seeOther(invitationPath);
}
