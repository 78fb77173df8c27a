import {
  describeRecorded,
  labelOfRecorded,
  orderedChanges,
  PROJECT_VERB_LABELS,
} from "@/lib/features/projects/journal/labels";
import type { JournalEntryView } from "@/lib/features/projects/journal/types";
import { journalAnchor, wholeJournalPath } from "@/lib/features/projects/routes";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { formatCount, formatInstant } from "@/lib/kernel/format";

export type ProjectJournalProps = {
  readonly reference: string;
  readonly entries: readonly JournalEntryView[];
  /** False: older entries exist. */
  readonly isWhole: boolean;
  readonly directory: ProjectDirectory;
};

/**
 * Who did what, when; each entry unfolds into what was there before and after. A reader may unfold one before React
 * has read the page: no mismatch to warn of.
 */
export function ProjectJournal({ reference, entries, isWhole, directory }: ProjectJournalProps) {
  return (
    <section className="pt-8" id={journalAnchor}>
      <h2 className="fr-h4">Journal</h2>
      <ol className="fr-raw-list">
        {entries.map((entry) => (
          <li key={entry.id} className="border-line border-b py-3">
            <JournalLine entry={entry} directory={directory} />
          </li>
        ))}
      </ol>
      {!isWhole && (
        <p className="pt-4">
          <a className="fr-link" href={wholeJournalPath(reference)}>
            Voir tout le journal
          </a>
        </p>
      )}
    </section>
  );
}

function JournalLine({
  entry,
  directory,
}: {
  readonly entry: JournalEntryView;
  readonly directory: ProjectDirectory;
}) {
  const changes = orderedChanges(entry.changes);
  return (
    <>
      <p className="m-0">
        <strong>{entry.actorName}</strong>
        {entry.organisationName && ` (${entry.organisationName})`} {PROJECT_VERB_LABELS[entry.verb]},{" "}
        <time dateTime={entry.at.toISOString()}>le {formatInstant(entry.at)}</time>
      </p>
      {changes.length > 0 && (
        <details suppressHydrationWarning>
          <summary className="fr-text--sm m-0">
            {formatCount(changes.length, "champ", "champs")}&nbsp;:{" "}
            {changes.map(([name]) => labelOfRecorded(name)).join(", ")}
          </summary>
          <dl className="flex flex-col gap-3 py-2 pl-4">
            {changes.map(([name, { before, after }]) => (
              <div key={name}>
                <dt className="fr-text--bold">{labelOfRecorded(name)}</dt>
                <dd className="m-0 wrap-anywhere whitespace-pre-line">
                  <span className="text-ink-muted">Avant&nbsp;:</span>{" "}
                  {describeRecorded(name, before, directory)}
                </dd>
                <dd className="m-0 wrap-anywhere whitespace-pre-line">
                  <span className="text-ink-muted">Après&nbsp;:</span>{" "}
                  {describeRecorded(name, after, directory)}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
