import { answerDocument } from "@/lib/features/documents/loaders";

export async function GET(
  _request: Request,
  { params }: RouteContext<"/projets/[reference]/documents/[documentId]">,
): Promise<Response> {
  const { reference, documentId } = await params;
  return answerDocument(reference, documentId);
}
