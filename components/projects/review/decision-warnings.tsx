import { Alert } from "@/components/ui/alert";
import { opinionCountSentence } from "@/lib/features/projects/review/opinions/labels";
import { countOpinions } from "@/lib/features/projects/review/opinions/rules";
import { openRemarksSentence } from "@/lib/features/projects/review/remarks/labels";
import type { ReviewWork } from "@/lib/features/projects/review/types";
import { formatCount } from "@/lib/kernel/format";

/** Before the buttons: what has been said, and what is still open. It warns, and prevents nothing. */
export function DecisionWarnings({ work, today }: { readonly work: ReviewWork; readonly today: string }) {
  const counts = countOpinions(work.opinions, today);
  const counted = opinionCountSentence(counts);
  const open = work.checklist?.open.length ?? 0;
  const remarks = openRemarksSentence(work.remarks);
  const warnings = [
    ...(counts.pending > 0
      ? [`${formatCount(counts.pending, "avis est encore attendu", "avis sont encore attendus")}.`]
      : []),
    ...(open > 0
      ? [`${formatCount(open, "point de la grille n’est pas vu", "points de la grille ne sont pas vus")}.`]
      : []),
    ...(remarks === null ? [] : [`${remarks}. Une acceptation ou un refus les règle.`]),
  ];
  return (
    <>
      {counted !== null && (
        <p className="m-0">
          <strong>Avis&nbsp;: {counted}.</strong>
        </p>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning" as="h3" title="Avant de décider">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
