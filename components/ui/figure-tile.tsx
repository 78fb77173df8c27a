import Link from "next/link";
import type { ReactNode } from "react";

export type FigureTileProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: ReactNode;
  /** Where the items that make up the figure are listed. */
  readonly href?: string;
};

/** One big figure with its label; with `href`, the whole tile is a link. The label comes first for screen readers. */
export function FigureTile({ label, value, hint, href }: FigureTileProps) {
  return (
    <div className={`fr-tile fr-tile--no-icon figure-tile ${href ? "fr-enlarge-link" : ""}`}>
      <div className="fr-tile__body">
        <div className="fr-tile__content">
          <p className="fr-tile__title figure-tile__label">
            {href ? (
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            ) : (
              label
            )}
          </p>
          <p className="figure-tile__value">{value}</p>
          {hint !== undefined && <p className="fr-tile__detail">{hint}</p>}
        </div>
      </div>
    </div>
  );
}
