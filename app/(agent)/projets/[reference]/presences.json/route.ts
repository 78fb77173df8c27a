import { findPresence } from "@/lib/features/projects/presence/loaders";

/** Who else has one of the project's forms open. Missing and invisible give the same answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets/[reference]/presences.json">,
): Promise<Response> {
  const others = await findPresence((await params).reference);
  const headers = { "Cache-Control": "no-store" };
  return others === null
    ? Response.json({ error: { code: "notFound", message: "Projet introuvable." } }, { status: 404, headers })
    : Response.json(others, { headers });
}
