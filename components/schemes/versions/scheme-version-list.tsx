import Link from "next/link";
import { restoreSchemePath } from "@/lib/features/schemes/administration/routes";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import { originOfVersion } from "@/lib/features/schemes/versions/labels";
import { schemeComparisonPath, schemeVersionPath } from "@/lib/features/schemes/versions/routes";
import type { SchemeVersionsPage } from "@/lib/features/schemes/versions/types";
import { formatInstant } from "@/lib/kernel/format";

type List = Extract<SchemeVersionsPage, { kind: "list" }>;

/** Newest first: what changed, who changed it, and why. */
export function SchemeVersionList({ page }: { readonly page: List }) {
  return (
    <ol className="fr-raw-list flex flex-col gap-6">
      {page.entries.map((entry) => (
        <li key={entry.version.number} className="border-0 border-t border-solid border-line pt-4">
          <Entry entry={entry} page={page} />
        </li>
      ))}
    </ol>
  );
}

function Entry({
  entry: { version, changes },
  page,
}: {
  readonly entry: List["entries"][number];
  readonly page: List;
}) {
  const { number, validFrom, validTo, reason } = version;
  const links = [
    { label: `Voir la version\u00A0${number}`, href: schemeVersionPath(page.slug, number) },
    ...(number > 1
      ? [
          {
            label: `Comparer les versions ${number - 1} et ${number}`,
            href: schemeComparisonPath(page.slug, number - 1, number),
          },
        ]
      : []),
    ...(page.mayRestore && validTo !== null
      ? [{ label: `Restaurer la version\u00A0${number}`, href: restoreSchemePath(page.slug, number) }]
      : []),
  ];
  return (
    <>
      <h2 className="fr-h6 m-0">
        Version&nbsp;{number}
        {validTo === null && " (actuelle)"}
      </h2>
      <p className="m-0">
        <strong>{originOfVersion(version)}</strong>,{" "}
        <time dateTime={validFrom.toISOString()}>le {formatInstant(validFrom)}</time>
        {validTo !== null && (
          <>
            , jusqu’au <time dateTime={validTo.toISOString()}>{formatInstant(validTo)}</time>
          </>
        )}
      </p>
      {reason !== "" && <p className="m-0 wrap-anywhere">{reason}</p>}
      {changes.length > 0 && (
        <p className="fr-text--sm m-0">
          Champs modifiés&nbsp;: {changes.map(({ field }) => SCHEME_FIELD_LABELS[field]).join(", ")}
        </p>
      )}
      <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0">
        {links.map(({ label, href }) => (
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
