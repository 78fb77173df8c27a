import { answerPublicDocument } from "@/lib/features/documents/loaders";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets-publies/[reference]/documents/[documentId]">,
): Promise<Response> {
  const { reference, documentId } = await params;
  return answerPublicDocument(reference, documentId);
}
