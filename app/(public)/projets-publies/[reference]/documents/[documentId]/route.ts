import { answerPublicDocument } from "@/lib/features/documents/loaders";

/** The same for the public: a public document of a published project. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets-publies/[reference]/documents/[documentId]">,
): Promise<Response> {
  const { reference, documentId } = await params;
  return answerPublicDocument(reference, documentId);
}
