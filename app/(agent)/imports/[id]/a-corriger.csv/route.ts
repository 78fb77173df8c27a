import { answerWrongRows } from "@/lib/features/imports/loaders";

/** The lines of an import that are to be corrected, to be brought in again. */
export async function GET(_request: Request, { params }: RouteContext<"/imports/[id]/a-corriger.csv">) {
  return answerWrongRows((await params).id, "csv");
}
