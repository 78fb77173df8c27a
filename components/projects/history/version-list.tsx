import Link from "next/link";
import { comparisonPath, restorePath, versionPath } from "@/lib/features/projects/history/routes";
import type { VersionEntry } from "@/lib/features/projects/history/types";
import {
  describeRecorded,
  labelOfRecorded,
  orderedChanges,
  PROJECT_VERB_LABELS,
} from "@/lib/features/projects/journal/labels";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { formatInstant } from "@/lib/kernel/format";

export type VersionListProps = {
  readonly reference: string;
  readonly entries: readonly VersionEntry[];
  readonly directory: ProjectDirectory;
  readonly mayRestore: boolean;
};

/** Newest first: who changed what, field by field, before and after. */
export function VersionList({ entries, ...shared }: VersionListProps) {
  return (
    <ol className="fr-raw-list flex flex-col gap-6">
      {entries.map((entry) => (
        <li key={entry.number} className="border-0 border-t border-solid border-line pt-4">
          <VersionItem entry={entry} {...shared} />
        </li>
      ))}
    </ol>
  );
}

function VersionItem({
  entry,
  reference,
  directory,
  mayRestore,
}: Omit<VersionListProps, "entries"> & { readonly entry: VersionEntry }) {
  const { number, validFrom, validTo, authorName, organisationName, verb } = entry;
  const changes = orderedChanges(entry.changes);
  return (
    <>
      <h3 className="fr-h6 m-0">
        Version&nbsp;{number}
        {validTo === null && " (actuelle)"}
      </h3>
      <p className="m-0">
        <strong>{authorName}</strong>
        {organisationName && ` (${organisationName})`}{" "}
        {verb ? PROJECT_VERB_LABELS[verb] : "a enregistré le projet"},{" "}
        <time dateTime={validFrom.toISOString()}>le {formatInstant(validFrom)}</time>
      </p>
      {changes.length > 0 && (
        <dl className="flex flex-col gap-3 py-2 pl-4">
          {changes.map(([name, { before, after }]) => (
            <div key={name}>
              <dt className="fr-text--sm m-0 font-bold">{labelOfRecorded(name)}</dt>
              <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                <span className="text-ink-muted">Avant&nbsp;:</span>{" "}
                {describeRecorded(name, before, directory)}
              </dd>
              <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                <span className="text-ink-muted">Après&nbsp;:</span>{" "}
                {describeRecorded(name, after, directory)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.confirmations.map(({ at, actorName }) => (
        <p key={at.toISOString()} className="fr-text--sm m-0 pl-4">
          <strong>{actorName}</strong> {PROJECT_VERB_LABELS.confirm},{" "}
          <time dateTime={at.toISOString()}>le {formatInstant(at)}</time>
        </p>
      ))}
      <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0">
        <li className="p-0">
          <Link className="fr-link fr-link--sm" href={versionPath(reference, number)} prefetch={false}>
            Voir la version&nbsp;{number}
          </Link>
        </li>
        {number > 1 && (
          <li className="p-0">
            <Link
              className="fr-link fr-link--sm"
              href={comparisonPath(reference, number - 1, number)}
              prefetch={false}
            >
              Comparer les versions {number - 1} et {number}
            </Link>
          </li>
        )}
        {mayRestore && validTo !== null && (
          <li className="p-0">
            <Link className="fr-link fr-link--sm" href={restorePath(reference, number)} prefetch={false}>
              Restaurer la version&nbsp;{number}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
