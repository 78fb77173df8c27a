import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { QpvOption } from "@/lib/features/projects/types";
import { STRATEGY_QPV_PARAMETER } from "@/lib/features/strategies/routes";

export type QpvFilterProps = {
  /** The address of the page without a filter. */
  readonly path: string;
  /** Those that the text names. */
  readonly qpvs: readonly QpvOption[];
  readonly chosen: string | null;
  /** What was asked for is no neighbourhood of this text. */
  readonly isUnknown: boolean;
};

/** Reads the text for one neighbourhood. */
export function QpvFilter({ path, qpvs, chosen, isUnknown }: QpvFilterProps) {
  if (qpvs.length === 0 && !isUnknown) return null;
  return (
    <div className="strategy-screen-only flex flex-col gap-4">
      {isUnknown && (
        <Alert severity="info" small>
          Cette stratégie ne nomme pas le quartier demandé&nbsp;: tout le texte est affiché.
        </Alert>
      )}
      {qpvs.length > 0 && (
        <form method="get" action={path} className="flex flex-wrap items-end gap-4">
          <div className="fr-select-group m-0 min-w-0 md:max-w-[75%]">
            <label className="fr-label" htmlFor="filtre-quartier">
              Lire ce qui concerne un quartier
            </label>
            <select
              id="filtre-quartier"
              name={STRATEGY_QPV_PARAMETER}
              defaultValue={chosen ?? ""}
              className="fr-select"
            >
              <option value="">Tout le territoire</option>
              {qpvs.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name} ({code})
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="fr-btn fr-btn--secondary">
            Afficher
          </button>
          {chosen !== null && (
            <Link className="fr-link pb-2" href={path} prefetch={false}>
              Tout afficher
            </Link>
          )}
        </form>
      )}
    </div>
  );
}
