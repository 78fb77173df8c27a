import { answerDeliberation } from "@/lib/features/strategies/editions/loaders";

/** The file by which an edition was adopted, for whoever reads the edition. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/editions/[numero]/documents/deliberation">,
): Promise<Response> {
  const { slug, numero } = await params;
  return answerDeliberation(slug, numero);
}
