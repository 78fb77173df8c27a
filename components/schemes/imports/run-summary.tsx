import { Alert } from "@/components/ui/alert";
import { VERDICTS } from "@/lib/features/schemes/imports/constants";
import {
  aidsInWords,
  GONE_HOLD_LABELS,
  SHORTFALL_LABELS,
  VERDICT_EFFECTS,
  VERDICT_TAGS,
} from "@/lib/features/schemes/imports/labels";
import type { ImportRun, ItemSums } from "@/lib/features/schemes/imports/types";
import { formatInstant, formatNumber } from "@/lib/kernel/format";

type Props = { readonly run: ImportRun; readonly sums: ItemSums };

/** What a run has found, in figures, and what it could not say. */
export function RunSummary({ run, sums }: Props) {
  const found = VERDICTS.filter((verdict) => (run.counts[verdict] ?? 0) > 0);
  return (
    <>
      {run.shortfall !== "" && (
        <Alert severity="warning" title="Lecture incomplète">
          <p>
            {SHORTFALL_LABELS[run.shortfall]} {run.status === "review" && run.message}
          </p>
        </Alert>
      )}
      {run.goneHold !== "" && (
        <Alert severity="warning" title="Disparitions non marquées">
          {GONE_HOLD_LABELS[run.goneHold]}
        </Alert>
      )}
      {run.status === "review" && run.shortfall === "" && run.message !== "" && (
        <Alert severity="warning" title="L’application n’a pas abouti">
          {run.message}
        </Alert>
      )}
      <section aria-labelledby="bilan">
        <h2 className="fr-h4" id="bilan">
          {run.status === "done" ? "Ce qui a été fait" : "Ce que l’import changerait"}
        </h2>
        <p>
          {aidsInWords(run.aidCount)} dans la source
          {run.declaredCount !== null && run.declaredCount !== run.aidCount && (
            <> ({formatNumber(run.declaredCount)}&nbsp;annoncées)</>
          )}
          .{" "}
          {run.status === "done" &&
            (run.finishedAt !== null && run.appliedByName !== ""
              ? `Appliqué le ${formatInstant(run.finishedAt)} par ${run.appliedByName}\u00A0: ${aidsInWords(sums.applied)}.`
              : run.message)}
        </p>
        <ul>
          {found.map((verdict) => (
            <li key={verdict}>
              <strong>
                {VERDICT_TAGS[verdict]}&nbsp;: {formatNumber(run.counts[verdict] ?? 0)}.
              </strong>{" "}
              {run.status === "review" && VERDICT_EFFECTS[verdict]}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
