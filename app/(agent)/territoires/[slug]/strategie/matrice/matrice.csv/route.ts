import { answerMatrixExport } from "@/lib/features/strategies/matrix/loaders";

/** The matrix as its page shows it. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/territoires/[slug]/strategie/matrice/matrice.csv">,
): Promise<Response> {
  return answerMatrixExport((await params).slug, new URL(request.url).searchParams);
}
