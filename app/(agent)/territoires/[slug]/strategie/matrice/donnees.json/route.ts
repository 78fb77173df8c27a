import { findStrategyMatrix } from "@/lib/features/strategies/matrix/loaders";

/** The figures of the page, for programs. Missing and invisible give the same answer. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/matrice/donnees.json">,
): Promise<Response> {
  const matrix = await findStrategyMatrix((await params).slug, new URL(request.url).searchParams);
  const headers = { "Cache-Control": "private, no-store" };
  return matrix === null
    ? Response.json({ error: { code: "notFound", message: "Stratégie introuvable." } }, { status: 404, headers })
    : Response.json(matrix, { headers });
}
