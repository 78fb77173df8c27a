import { answerDocument } from "@/lib/features/documents/loaders";

/** The file itself, to be saved and never shown by the browser (decision 0019). */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets/[reference]/documents/[documentId]">,
): Promise<Response> {
  const { reference, documentId } = await params;
  return answerDocument(reference, documentId);
}
