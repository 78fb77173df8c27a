import Link from "next/link";
import { ADD_FORM_ANCHOR, documentPath, documentsPath } from "@/lib/features/documents/routes";
import type { DocumentPage } from "@/lib/features/documents/types";
import { DocumentList } from "./document-list";

const SHOWN = 5;

/** The last documents on the page of a project, and the way to the others. */
export function DocumentSection({ page }: { readonly page: DocumentPage }) {
  const { project, documents, edit } = page;
  const { reference } = project;
  const mayAdd = edit?.ok ?? false;
  return (
    <section className="pt-8" aria-labelledby="documents-titre">
      <h2 className="fr-h4" id="documents-titre">
        Documents
      </h2>
      {documents.length === 0 ? (
        <p>Aucun document.</p>
      ) : (
        <DocumentList
          documents={documents.slice(0, SHOWN)}
          hrefOf={(id) => documentPath(reference, id)}
          showsVisibility
        />
      )}
      {(documents.length > 0 || mayAdd) && (
        <ul className="fr-raw-list m-0 flex flex-wrap gap-6 p-0 pt-4">
          {documents.length > 0 && (
            <li>
              <Link className="fr-link" href={documentsPath(reference)} prefetch={false}>
                {edit === null
                  ? `Tous les documents (${documents.length})`
                  : `Gérer les documents (${documents.length})`}
              </Link>
            </li>
          )}
          {mayAdd && (
            <li>
              <Link
                className="fr-link"
                href={`${documentsPath(reference)}#${ADD_FORM_ANCHOR}`}
                prefetch={false}
              >
                Joindre un document
              </Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
