import { Badge } from "@/components/ui/badge";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { remarkSeverity, remarkStateLabel } from "@/lib/features/projects/review/remarks/labels";
import type { Remark } from "@/lib/features/projects/review/remarks/types";
import { formatInstant } from "@/lib/kernel/format";

/** A remark, with what became of it. */
export function RemarkItem({ remark, saysField }: { readonly remark: Remark; readonly saysField: boolean }) {
  const { field, text, at, authorName, answer, answeredAt, answeredByName, settledAt, settledByName } =
    remark;
  return (
    <div className="flex flex-col gap-1 pb-2">
      <p className="m-0 flex flex-wrap items-center gap-2">
        {saysField && <strong>{PROJECT_FIELD_LABELS[field]}</strong>}
        <Badge severity={remarkSeverity(remark)}>{remarkStateLabel(remark)}</Badge>
      </p>
      <p className="m-0 whitespace-pre-line wrap-anywhere">{text}</p>
      <p className="fr-text--xs m-0 text-ink-muted">
        {authorName}, {formatInstant(at)}
      </p>
      {answeredAt !== null && (
        <p className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
          Traitée par {answeredByName} le {formatInstant(answeredAt)}
          {answer !== "" && `\u00A0: ${answer}`}
        </p>
      )}
      {settledAt !== null && (
        <p className="fr-text--sm m-0">
          Réglée{settledByName !== "" && ` par ${settledByName}`} le {formatInstant(settledAt)}
        </p>
      )}
    </div>
  );
}
