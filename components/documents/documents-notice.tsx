import { Alert } from "@/components/ui/alert";
import { DOCUMENT_EVENT_LABELS, DOCUMENT_REFUSALS, isDocumentRefusal } from "@/lib/features/documents/labels";
import { DOCUMENT_NOTICE_ANCHOR } from "@/lib/features/documents/routes";
import { DOCUMENT_EVENTS } from "@/lib/features/documents/types";

type DocumentsNoticeProps = { readonly event: unknown; readonly refusal: unknown };

/** What became of the last form, as the address says it; nothing for words that nobody has written. */
export function DocumentsNotice({ event, refusal }: DocumentsNoticeProps) {
  const done = DOCUMENT_EVENTS.find((known) => known === event);
  if (isDocumentRefusal(refusal))
    return (
      <Alert severity="error" role="alert" id={DOCUMENT_NOTICE_ANCHOR} title="Le document n’a pas été joint">
        {DOCUMENT_REFUSALS[refusal]}
      </Alert>
    );
  if (!done) return null;
  return (
    <Alert severity="success" role="status" id={DOCUMENT_NOTICE_ANCHOR} small>
      {DOCUMENT_EVENT_LABELS[done]}
    </Alert>
  );
}
