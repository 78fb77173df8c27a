import { answerPackFile } from "@/lib/features/photographs/pack/loaders";

/** The committee’s pack as a document to edit. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/photographies/[id]/dossier.docx">,
): Promise<Response> {
  return answerPackFile((await params).id, "docx");
}
