import { joinOrganisation, switchOrganisation } from "@/lib/features/accounts/organisations/mutations";
import { organisationsPath, organisationsPathWith } from "@/lib/features/accounts/organisations/routes";
import { switchSchema } from "@/lib/features/accounts/organisations/schema";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { receiveForm, seeOther } from "@/lib/platform/form-post";
import { getActor, presentSessionHash } from "@/lib/platform/session";

/** Accepts an invitation of whoever is signed in, and acts for that organisation at once. */
export async function POST(request: Request): Promise<Response> {
  const form = await receiveForm(request);
  if (form instanceof Response) return form;
  const { organisation: organisationId } = switchSchema.parse(form);
  const [actor, sessionHash] = await Promise.all([getActor(), presentSessionHash()]);
  if (actor.role === "visitor" || sessionHash === null)
    return seeOther(signInPathWith({ returnTo: organisationsPath }));
  const joined = await joinOrganisation(actor, organisationId);
  if (!joined.ok) return seeOther(organisationsPathWith({ refusal: joined.refusal }));
  await switchOrganisation(actor, { sessionHash, organisationId });
  return seeOther(organisationsPathWith({ notice: "acceptee" }));
}

/** For who types the address. */
export function GET(): Response {
  return seeOther(organisationsPath);
}
