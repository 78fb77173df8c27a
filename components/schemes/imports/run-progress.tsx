import { PageRefresh } from "@/components/imports/page-refresh";
import { Alert } from "@/components/ui/alert";
import { INTERRUPTED_FILE, STATUS_LABELS } from "@/lib/features/schemes/imports/labels";
import { schemeImportPath } from "@/lib/features/schemes/imports/routes";
import type { ImportRun, ItemSums } from "@/lib/features/schemes/imports/types";
import { formatNumber } from "@/lib/kernel/format";

type Props = { readonly run: ImportRun; readonly sums: ItemSums };

/** What the job has done so far. With JavaScript the page follows by itself; without, a link does. */
export function RunProgress({ run, sums }: Props) {
  if (run.isSilent)
    return (
      <Alert severity="error" title="Lecture interrompue">
        {INTERRUPTED_FILE}
      </Alert>
    );
  const total =
    { reading: null, comparing: run.aidCount, applying: sums.chosen }[run.status as "reading"] ?? null;
  const done = run.status === "applying" ? sums.applied : run.progressDone;
  return (
    <section className="flex max-w-3xl flex-col gap-4" aria-labelledby="progression">
      <h2 className="fr-h4" id="progression">
        {STATUS_LABELS[run.status]}
      </h2>
      {total !== null && (
        <progress
          className="w-full"
          max={Math.max(1, total)}
          value={Math.min(done, total)}
          aria-labelledby="progression"
        />
      )}
      <p role="status">
        {formatNumber(done)}
        {total !== null && ` sur ${formatNumber(total)}`}. Vous pouvez quitter cette page&nbsp;: le travail
        continue sans elle.
      </p>
      <p>
        <a className="fr-link fr-icon-refresh-line fr-link--icon-left" href={schemeImportPath(run.id)}>
          Actualiser
        </a>
      </p>
      <PageRefresh />
    </section>
  );
}
