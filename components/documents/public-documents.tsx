import { publicDocumentPath } from "@/lib/features/documents/routes";
import type { DocumentView } from "@/lib/features/documents/types";
import { DocumentList } from "./document-list";

export function PublicDocuments({
  reference,
  documents,
}: {
  readonly reference: string;
  readonly documents: readonly DocumentView[];
}) {
  if (documents.length === 0) return null;
  return (
    <section className="pt-8" aria-labelledby="documents-titre">
      <h2 className="fr-h4" id="documents-titre">
        Documents
      </h2>
      <DocumentList documents={documents} hrefOf={(id) => publicDocumentPath(reference, id)} />
    </section>
  );
}
