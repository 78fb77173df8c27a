import { findSchemeProjects } from "@/lib/features/schemes/criteria/scheme-page/loaders";
import { queryOf } from "@/lib/kernel/query";

/** The projects of a scheme as the page shows them, for programs. Missing and invisible give the same answer. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/dispositifs/[slug]/projets/donnees.json">,
): Promise<Response> {
  const { slug } = await params;
  const found = await findSchemeProjects(slug, queryOf(new URL(request.url).searchParams));
  const headers = { "Cache-Control": "private, no-store" };
  return found === null
    ? Response.json({ error: { code: "notFound", message: "Dispositif introuvable." } }, { status: 404, headers })
    : Response.json(found, { headers });
}
