import { switchOrganisation } from "@/lib/features/accounts/organisations/mutations";
import { organisationsPath, organisationsPathWith } from "@/lib/features/accounts/organisations/routes";
import { switchSchema } from "@/lib/features/accounts/organisations/schema";
import { afterSignInPath, signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { receiveForm, seeOther } from "@/lib/platform/form-post";
import { getActor, presentSessionHash } from "@/lib/platform/session";

/** From now on the session acts for another organisation of its holder. A POST of this site, like signing out. */
export async function POST(request: Request): Promise<Response> {
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const { organisation: organisationId, retour } = switchSchema.parse(form);
  const [actor, sessionHash] = await Promise.all([getActor(), presentSessionHash()]);
  if (actor.role === "visitor" || sessionHash === null)
    return seeOther(signInPathWith({ returnTo: organisationsPath }));
  const switched = await switchOrganisation(actor, { sessionHash, organisationId });
  if (!switched.ok) return seeOther(organisationsPathWith({ refusal: switched.refusal }));
  return seeOther(retour ?? afterSignInPath);
}

/** For who types the address. */
export function GET(): Response {
  return seeOther(organisationsPath);
}
