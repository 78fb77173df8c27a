import { findProject } from "@/lib/features/projects/loaders";

/** The project as its reader may see it, for programs. Missing and invisible give the same answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets/[reference]/projet.json">,
): Promise<Response> {
  const { reference } = await params;
  const project = await findProject(reference);
  const headers = { "Cache-Control": "no-store" };
  return project === null
    ? Response.json({ error: { code: "notFound", message: "Projet introuvable." } }, { status: 404, headers })
    : Response.json(project, { headers });
}
