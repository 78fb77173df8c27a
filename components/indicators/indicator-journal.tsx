import { INDICATOR_VERB_LABELS, indicatorChangesInWords } from "@/lib/features/indicators/labels";
import type { IndicatorJournalEntry } from "@/lib/features/indicators/types";
import type { PriorityOption } from "@/lib/features/projects/types";
import { formatInstant } from "@/lib/kernel/format";

type IndicatorJournalProps = {
  readonly entries: readonly IndicatorJournalEntry[];
  readonly priorities: readonly PriorityOption[];
};

/** Who did what to the indicator, newest first. */
export function IndicatorJournal({ entries, priorities }: IndicatorJournalProps) {
  return (
    <section className="pt-12">
      <h2 className="fr-h4">Journal</h2>
      {entries.length === 0 && <p>Personne n’a encore modifié cet indicateur.</p>}
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {entries.map((entry) => (
          <li key={entry.id} className="wrap-anywhere">
            <strong>{INDICATOR_VERB_LABELS[entry.verb]}</strong>, {formatInstant(entry.at)}, par{" "}
            {entry.actorName}
            {entry.organisationName && ` (${entry.organisationName})`}
            <ul className="m-0">
              {indicatorChangesInWords(entry.changes, priorities).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
