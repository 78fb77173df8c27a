import { findStrategyData } from "@/lib/features/strategies/progress/loaders";

/** The strategy and its progress as the page shows them, for programs. Missing and invisible give the same answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/donnees.json">,
): Promise<Response> {
  const found = await findStrategyData((await params).slug);
  const headers = { "Cache-Control": "private, no-store" };
  return found === null
    ? Response.json({ error: { code: "notFound", message: "Stratégie introuvable." } }, { status: 404, headers })
    : Response.json(found, { headers });
}
