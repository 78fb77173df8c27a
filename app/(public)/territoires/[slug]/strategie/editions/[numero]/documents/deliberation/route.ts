import { answerDeliberation } from "@/lib/features/strategies/editions/loaders";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/editions/[numero]/documents/deliberation">,
): Promise<Response> {
  const { slug, numero } = await params;
  return answerDeliberation(slug, numero);
}
