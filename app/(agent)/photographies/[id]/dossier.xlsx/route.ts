import { answerPackFile } from "@/lib/features/photographs/pack/loaders";

/** The committee’s pack as a workbook. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/photographies/[id]/dossier.xlsx">,
): Promise<Response> {
  return answerPackFile((await params).id, "xlsx");
}
