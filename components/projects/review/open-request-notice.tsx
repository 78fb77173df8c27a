import { Alert } from "@/components/ui/alert";
import { remarksPath } from "@/lib/features/projects/review/remarks/routes";
import type { OpenRequest } from "@/lib/features/projects/review/types";
import { formatInstant } from "@/lib/kernel/format";
import { FieldComments } from "./field-comments";

type OpenRequestNoticeProps = {
  /** From loadOpenRequest; nothing is shown without one. */
  readonly request: OpenRequest | null;
  /** For who may edit: each comment leads to its field. */
  readonly editReference?: string;
};

/** On top of the project's page and of its form: what the ministry asks before it decides. */
export function OpenRequestNotice({ request, editReference }: OpenRequestNoticeProps) {
  if (!request) return null;
  return (
    <Alert severity="warning" title="L’ANCT demande des compléments">
      <p className="fr-text--sm">
        {request.actorName}, le {formatInstant(request.at)}
      </p>
      {request.message !== "" && <p className="whitespace-pre-line wrap-anywhere">{request.message}</p>}
      <FieldComments
        comments={request.fieldComments}
        {...(editReference === undefined ? {} : { editReference })}
      />
      {editReference !== undefined && request.fieldComments.length > 0 && (
        <p className="m-0 pt-3">
          <a className="fr-link" href={remarksPath(editReference)}>
            Répondre aux remarques
          </a>
        </p>
      )}
    </Alert>
  );
}
