import Link from "next/link";

export type PaginationProps = {
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
};

/** First, last, and the neighbours of the current page; `null` stands for the pages left out. */
export function shownPages(page: number, pageCount: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((n, i) => (i > 0 && n - (pages[i - 1] ?? n) > 1 ? [null, n] : [n]));
}

type StepProps = {
  readonly kind: "prev" | "next";
  readonly label: string;
  readonly href: string | null;
};

function Step({ kind, label, href }: StepProps) {
  const className = `fr-pagination__link fr-pagination__link--${kind} fr-pagination__link--lg-label`;
  return (
    <li>
      {href === null ? (
        // biome-ignore lint/a11y/useFocusableInteractive: a disabled link of DSFR is not focusable
        // biome-ignore lint/a11y/useSemanticElements: an anchor without href keeps the look, the role keeps the meaning
        <span className={className} role="link" aria-disabled="true">
          {label}
        </span>
      ) : (
        <Link className={className} href={href} prefetch={false}>
          {label}
        </Link>
      )}
    </li>
  );
}

export function Pagination({ page, pageCount, hrefOf }: PaginationProps) {
  if (pageCount <= 1) return null;
  let gaps = 0;
  return (
    <nav className="fr-pagination" aria-label="Pagination">
      <ul className="fr-pagination__list">
        <Step kind="prev" label="Page précédente" href={page > 1 ? hrefOf(page - 1) : null} />
        {shownPages(page, pageCount).map((n) => {
          if (n === null) {
            gaps += 1;
            return (
              <li key={`gap-${gaps}`}>
                <span className="fr-pagination__link">…</span>
              </li>
            );
          }
          return (
            <li key={n}>
              <Link
                className="fr-pagination__link"
                href={hrefOf(n)}
                prefetch={false}
                title={`Page\u00A0${n}`}
                aria-current={n === page ? "page" : undefined}
              >
                {n}
              </Link>
            </li>
          );
        })}
        <Step kind="next" label="Page suivante" href={page < pageCount ? hrefOf(page + 1) : null} />
      </ul>
    </nav>
  );
}
