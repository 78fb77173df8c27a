import { findStrategyPresence } from "@/lib/features/strategies/presence/loaders";

/** Who else has one of the strategy's forms open. Missing and invisible give the same answer. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/presences.json">,
): Promise<Response> {
  const others = await findStrategyPresence((await params).slug);
  const headers = { "Cache-Control": "no-store" };
  return others === null
    ? Response.json(
        { error: { code: "notFound", message: "Stratégie introuvable." } },
        { status: 404, headers },
      )
    : Response.json(others, { headers });
}
