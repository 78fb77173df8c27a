import { answerStrategyFile } from "@/lib/features/strategies/export/loaders";

/** The strategy as a text document, as far as its reader may read it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/strategie.docx">,
): Promise<Response> {
  return answerStrategyFile((await params).slug, new URL(request.url).searchParams);
}
