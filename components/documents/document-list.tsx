import type { ReactNode } from "react";
import { DOCUMENT_VISIBILITY_LABELS, formatBytes, MEDIA_TYPE_LABELS } from "@/lib/features/documents/labels";
import type { DocumentView } from "@/lib/features/documents/types";
import { formatInstantDay } from "@/lib/kernel/format";

type DocumentListProps = {
  readonly documents: readonly DocumentView[];
  readonly hrefOf: (id: string) => string;
  /** The public is not told who else sees a document. */
  readonly showsVisibility?: boolean;
  /** What can be done with a document, under it. */
  readonly commandsOf?: (document: DocumentView) => ReactNode;
};

export function DocumentList({ documents, hrefOf, showsVisibility = false, commandsOf }: DocumentListProps) {
  return (
    <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
      {documents.map((document) => (
        <li
          key={document.id}
          id={`document-${document.id}`}
          className="border-0 border-l-2 border-solid border-line pl-4"
        >
          <a className="fr-link fr-link--download wrap-anywhere" href={hrefOf(document.id)} download>
            {document.title}
            <span className="fr-link__detail">
              {document.fileName} – {MEDIA_TYPE_LABELS[document.mediaType]}, {formatBytes(document.byteCount)}
            </span>
          </a>
          <p className="fr-text--sm m-0 pt-1 text-ink-muted">
            Ajouté le {formatInstantDay(document.addedAt)}
            {document.addedByName !== null && ` par ${document.addedByName}`}
          </p>
          {showsVisibility && (
            <p className="fr-text--sm m-0">
              <strong>Visible par&nbsp;:</strong> {DOCUMENT_VISIBILITY_LABELS[document.visibility]}
            </p>
          )}
          {commandsOf?.(document)}
        </li>
      ))}
    </ul>
  );
}
