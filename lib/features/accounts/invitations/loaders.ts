import "server-only";
import { systemActor } from "@/lib/platform/actors";
import { getActor } from "@/lib/platform/session";
import { getInvitation } from "./data";
import { invitationSchema } from "./schema";

/** Looks at the link without using it: mail scanners open every address they find. */
export async function loadInvitationLink(query: Record<string, string | string[] | undefined>) {
  const { jeton } = invitationSchema.parse(query);
  const invitation = jeton ? await getInvitation(systemActor("invitations"), jeton) : null;
  const actor = await getActor();
  const viewer = actor.role === "visitor" ? null : { name: actor.name, email: actor.email };
  return { token: jeton ?? "", invitation, viewer };
}
