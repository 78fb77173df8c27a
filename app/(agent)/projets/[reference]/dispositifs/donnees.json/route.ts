import { findProjectSchemes } from "@/lib/features/schemes/criteria/project-page/loaders";
import { queryOf } from "@/lib/kernel/query";

/** The schemes of a project as the page shows them, for programs. Missing and invisible give the same answer. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/projets/[reference]/dispositifs/donnees.json">,
): Promise<Response> {
  const { reference } = await params;
  const found = await findProjectSchemes(reference, queryOf(new URL(request.url).searchParams));
  const headers = { "Cache-Control": "private, no-store" };
  return found === null
    ? Response.json({ error: { code: "notFound", message: "Projet introuvable." } }, { status: 404, headers })
    : Response.json(found, { headers });
}
