import { VersionComparisonForm } from "@/components/ui/version-comparison-form";
import { HISTORY_PARAMETERS } from "@/lib/features/projects/history/constants";

export type HistoryFormsProps = {
  /** Of the history. */
  readonly path: string;
  /** « Voir le projet au soir du ». */
  readonly dayLabel: string;
  /** Number of the present version. */
  readonly latest: number;
  /** What was asked for last. */
  readonly from?: number;
  readonly to?: number;
  readonly day?: string;
  /** Why the day was not understood. */
  readonly dayError?: string;
};

/** The two questions that a history answers: what changed between two versions, and what stood on a given day. */
export function HistoryForms({ path, dayLabel, latest, from, to, day, dayError }: HistoryFormsProps) {
  return (
    <div className="flex flex-wrap items-end gap-x-12 gap-y-6 pb-8">
      <VersionComparisonForm
        path={path}
        parameters={HISTORY_PARAMETERS}
        latest={latest}
        from={from}
        to={to}
      />
      <form method="get" action={path} className="flex flex-wrap items-end gap-4">
        <div className={`fr-input-group m-0 ${dayError ? "fr-input-group--error" : ""}`}>
          <label className="fr-label" htmlFor="historique-jour">
            {dayLabel}
            <span className="fr-hint-text">Par exemple&nbsp;: 30/06/2026</span>
          </label>
          <input
            id="historique-jour"
            name={HISTORY_PARAMETERS.day}
            className={`fr-input ${dayError ? "fr-input--error" : ""}`}
            defaultValue={day}
            required
            autoComplete="off"
            aria-describedby="historique-jour-erreur"
            aria-invalid={dayError !== undefined}
          />
          <div id="historique-jour-erreur" className="fr-messages-group">
            {dayError && <p className="fr-message fr-message--error">{dayError}</p>}
          </div>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary">
          Voir
        </button>
      </form>
    </div>
  );
}
