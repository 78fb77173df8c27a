import Link from "next/link";
import { STRATEGY_VERB_LABELS } from "@/lib/features/strategies/history/labels";
import {
  comparedVersionsPath,
  restoreStrategyPath,
  strategyVersionPath,
} from "@/lib/features/strategies/history/routes";
import type { StrategyVersionEntry } from "@/lib/features/strategies/history/types";
import { STRATEGY_STATE_LABELS } from "@/lib/features/strategies/labels";
import { formatInstant } from "@/lib/kernel/format";

export type StrategyVersionListProps = {
  readonly slug: string;
  readonly entries: readonly StrategyVersionEntry[];
  readonly mayRestore: boolean;
};

/** Newest first: who changed what, before and after. */
export function StrategyVersionList({ slug, entries, mayRestore }: StrategyVersionListProps) {
  return (
    <ol className="fr-raw-list flex flex-col gap-6">
      {entries.map((entry, position) => (
        <li key={entry.number} className="border-0 border-t border-solid border-line pt-4">
          <VersionItem
            slug={slug}
            entry={entry}
            previous={entries[position + 1]?.number ?? null}
            mayRestore={mayRestore}
          />
        </li>
      ))}
    </ol>
  );
}

type VersionItemProps = {
  readonly slug: string;
  readonly entry: StrategyVersionEntry;
  /** The one before, of those that the reader sees on this page. */
  readonly previous: number | null;
  readonly mayRestore: boolean;
};

function VersionItem({ slug, entry, previous, mayRestore }: VersionItemProps) {
  const { number, validFrom, validTo, authorName, organisationName, verb, state } = entry;
  const changes = Object.entries(entry.changes);
  const links = [
    { href: strategyVersionPath(slug, number), label: `Voir la version\u00A0${number}` },
    ...(previous === null
      ? []
      : [
          {
            href: comparedVersionsPath(slug, previous, number),
            label: `Comparer les versions ${previous} et ${number}`,
          },
        ]),
    ...(mayRestore && validTo !== null
      ? [{ href: restoreStrategyPath(slug, number), label: `Restaurer la version\u00A0${number}` }]
      : []),
  ];
  return (
    <>
      <h3 className="fr-h6 m-0">
        Version&nbsp;{number}
        {validTo === null && " (actuelle)"}
      </h3>
      <p className="m-0">
        <strong>{authorName}</strong>
        {organisationName && ` (${organisationName})`}{" "}
        {verb ? STRATEGY_VERB_LABELS[verb] : "a enregistré la stratégie"},{" "}
        <time dateTime={validFrom.toISOString()}>le {formatInstant(validFrom)}</time>
        <span className="fr-hint-text">{STRATEGY_STATE_LABELS[state]}</span>
      </p>
      {changes.length > 0 && (
        <details suppressHydrationWarning className="py-2">
          <summary>Ce qui a changé ({changes.length})</summary>
          <dl className="flex flex-col gap-3 py-2 pl-4">
            {changes.map(([label, { before, after }]) => (
              <div key={label}>
                <dt className="fr-text--sm m-0 font-bold">{label}</dt>
                {before !== "" && (
                  <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                    <span className="text-ink-muted">Avant&nbsp;:</span> {before}
                  </dd>
                )}
                <dd className="fr-text--sm m-0 whitespace-pre-line wrap-anywhere">
                  <span className="text-ink-muted">Après&nbsp;:</span> {after}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0">
        {links.map(({ href, label }) => (
          <li key={href} className="p-0">
            <Link className="fr-link fr-link--sm" href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
