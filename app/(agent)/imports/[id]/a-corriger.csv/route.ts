import { answerWrongRows } from "@/lib/features/imports/loaders";

export async function GET(_request: Request, { params }: RouteContext<"/imports/[id]/a-corriger.csv">) {
  return answerWrongRows((await params).id, "csv");
}
