import Link from "next/link";
import { ComparedFields } from "@/components/projects/history/compared-fields";
import { Pagination } from "@/components/ui/pagination";
import { restoreStrategyPath, strategyHistoryPagePath } from "@/lib/features/strategies/history/routes";
import type {
  StrategyHistoryPage,
  StrategyVersion,
  StrategyVersionHead,
} from "@/lib/features/strategies/history/types";
import { STRATEGY_STATE_LABELS, UNTITLED_STRATEGY } from "@/lib/features/strategies/labels";
import { formatCount, formatDate, formatInstant } from "@/lib/kernel/format";
import { StrategyText } from "./strategy-text";
import { StrategyVersionList } from "./version-list";

const sideOf = ({ number, validFrom, authorName }: StrategyVersionHead) =>
  `Version\u00A0${number}, ${authorName}, le ${formatInstant(validFrom)}`;

export type HistoryBodyProps = {
  readonly page: StrategyHistoryPage;
  /** `YYYY-MM-DD`, in Paris. */
  readonly today: string;
};

/** What the history was asked for: all versions, two of them side by side, or one. */
export function HistoryBody({ page, today }: HistoryBodyProps) {
  const { mayRestore } = page;
  const { slug } = page.strategy.territory;
  if (page.kind === "noDay") return null;
  if (page.kind === "comparison")
    return (
      <section aria-labelledby="comparaison">
        <h2 id="comparaison" className="fr-h4">
          De la version&nbsp;{page.from.number} à la version&nbsp;{page.to.number}
        </h2>
        <ComparedFields
          what="partie"
          fields={page.fields}
          before={sideOf(page.from)}
          after={sideOf(page.to)}
        />
      </section>
    );
  if (page.kind === "version")
    return (
      <section aria-labelledby="etat">
        <h2 id="etat" className="fr-h4">
          {page.day === null ? `Version\u00A0${page.version?.number}` : `Au soir du ${formatDate(page.day)}`}
        </h2>
        {page.version === null ? (
          <p>Il n’y avait rien à lire à cette date.</p>
        ) : (
          <>
            <VersionHeading slug={slug} version={page.version} mayRestore={mayRestore} />
            <StrategyText
              slug={slug}
              content={page.version.content}
              names={page.directory}
              isEditable={false}
              qpv={null}
              today={today}
            />
          </>
        )}
      </section>
    );
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="fr-h4">
        {formatCount(page.versions.total, "version", "versions")}
      </h2>
      <StrategyVersionList slug={slug} entries={page.versions.entries} mayRestore={mayRestore} />
      <Pagination
        page={page.page}
        pageCount={page.pageCount}
        hrefOf={(number) => strategyHistoryPagePath(slug, number)}
      />
    </section>
  );
}

type VersionHeadingProps = {
  readonly slug: string;
  readonly version: StrategyVersion;
  readonly mayRestore: boolean;
};

function VersionHeading({ slug, version, mayRestore }: VersionHeadingProps) {
  const { number, authorName, validFrom, validTo, state, content } = version;
  return (
    <>
      <p>
        «&nbsp;{content.title || UNTITLED_STRATEGY}&nbsp;», version&nbsp;{number}, enregistrée par{" "}
        <strong>{authorName}</strong> le {formatInstant(validFrom)}
        {validTo === null
          ? "\u00A0: c’est la version actuelle."
          : `, remplacée le ${formatInstant(validTo)}.`}{" "}
        {STRATEGY_STATE_LABELS[state]}.
      </p>
      {mayRestore && validTo !== null && (
        <p>
          <Link
            className="fr-btn fr-btn--secondary"
            href={restoreStrategyPath(slug, number)}
            prefetch={false}
          >
            Restaurer la version&nbsp;{number}
          </Link>
        </p>
      )}
    </>
  );
}
