import "server-only";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/platform/session";
import { projectsPath } from "../../projects/routes";
import { listOwnOrganisations } from "./data";
import { openAsPath, organisationsPath } from "./routes";
import { organisationsQuerySchema, switchSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadOwnOrganisations(query: Query) {
  const actor = await requireActor(organisationsPath);
  const { fait, refus } = organisationsQuerySchema.parse(query);
  const organisations = await listOwnOrganisations(actor);
  return { organisations, notice: fait ?? null, refusal: refus ?? null };
}

/** Straight to the page for whoever acts for its organisation already; null for whoever does not belong to it. */
export async function loadOpenAs(query: Query) {
  const { organisation: organisationId, retour } = switchSchema.parse(query);
  const path = retour ?? projectsPath;
  const actor = await requireActor(openAsPath(organisationId, path));
  if (actor.organisationId === organisationId) redirect(path);
  const organisations = await listOwnOrganisations(actor);
  const organisation = organisations.find(({ id, state }) => id === organisationId && state === "member");
  return { organisation: organisation ?? null, path, actingFor: actor.organisationName };
}
