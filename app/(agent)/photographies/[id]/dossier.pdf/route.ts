import { answerPackFile } from "@/lib/features/photographs/pack/loaders";

/** The committee’s pack on paper. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/photographies/[id]/dossier.pdf">,
): Promise<Response> {
  return answerPackFile((await params).id, "pdf");
}
