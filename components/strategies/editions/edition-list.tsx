import Link from "next/link";
import { formatBytes, MEDIA_TYPE_LABELS } from "@/lib/features/documents/labels";
import { deliberationPath, editionDifferencesPath } from "@/lib/features/strategies/editions/routes";
import type { EditionSummary } from "@/lib/features/strategies/editions/types";
import { editionLabel } from "@/lib/features/strategies/life/labels";
import { strategyEditionPath } from "@/lib/features/strategies/routes";

export type EditionListProps = {
  readonly slug: string;
  readonly editions: readonly EditionSummary[];
  /** There is one more text to compare an edition with. */
  readonly readsPresentText: boolean;
};

/** The adopted editions, newest first, each with its deliberation. */
export function EditionList({ slug, editions, readsPresentText }: EditionListProps) {
  if (editions.length === 0) return <p className="m-0">La stratégie n’a pas encore été adoptée.</p>;
  return (
    <ul className="fr-raw-list m-0 flex flex-col gap-5 p-0">
      {editions.map((edition) => {
        const { number, file, isInForce, adoptedByName } = edition;
        const about = <span className="fr-sr-only"> de l’édition&nbsp;{number}</span>;
        return (
          <li key={number} className="flex flex-col gap-1">
            <p className="m-0 flex flex-wrap items-center gap-2">
              <Link className="fr-link" href={strategyEditionPath(slug, number)} prefetch={false}>
                {editionLabel(edition)}
              </Link>
              <span
                className={`fr-badge fr-badge--sm fr-badge--no-icon ${isInForce ? "fr-badge--success" : ""}`}
              >
                {isInForce ? "En vigueur" : "Remplacée"}
              </span>
            </p>
            <p className="fr-text--sm m-0">Adoption enregistrée par {adoptedByName}.</p>
            <p className="m-0 flex flex-wrap items-start gap-x-6 gap-y-1">
              <span>
                <a
                  className="fr-link fr-link--sm fr-link--download"
                  href={deliberationPath(slug, number)}
                  download
                >
                  Délibération{about}
                  <span className="fr-link__detail">
                    {MEDIA_TYPE_LABELS[file.mediaType]} – {formatBytes(file.byteCount)}
                  </span>
                </a>
              </span>
              {(readsPresentText || editions.length > 1) && (
                <span>
                  <Link
                    className="fr-link fr-link--sm"
                    href={editionDifferencesPath(slug, number)}
                    prefetch={false}
                  >
                    Comparer<span className="fr-sr-only"> l’édition&nbsp;{number} avec un autre texte</span>
                  </Link>
                </span>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
