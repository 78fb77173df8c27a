import { importPath } from "@/lib/features/imports/routes";
import type { ImportHead } from "@/lib/features/imports/types";
import { formatNumber } from "@/lib/kernel/format";
import { PageRefresh } from "./page-refresh";

/** What the job has done so far. With JavaScript the page follows by itself; without, a link does. */
export function ImportProgress({ head, accepted }: { readonly head: ImportHead; readonly accepted: number }) {
  const isAnalysis = head.status === "analysing";
  const total = isAnalysis ? head.rowCount : accepted;
  return (
    <section className="flex max-w-3xl flex-col gap-4" aria-labelledby="progression">
      <h2 className="fr-h4" id="progression">
        {isAnalysis ? "Analyse des lignes en cours" : "Enregistrement des lignes acceptées en cours"}
      </h2>
      <progress
        className="w-full"
        max={Math.max(1, total)}
        value={Math.min(head.progressDone, total)}
        aria-labelledby="progression"
      />
      <p role="status">
        {formatNumber(head.progressDone)} sur {formatNumber(total)}. Vous pouvez quitter cette page&nbsp;: le
        travail continue sans elle.
      </p>
      <p>
        <a className="fr-link fr-icon-refresh-line fr-link--icon-left" href={importPath(head.id)}>
          Actualiser
        </a>
      </p>
      <PageRefresh />
    </section>
  );
}
