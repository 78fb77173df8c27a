import Link from "next/link";
import type { ReactNode } from "react";

export type PageTitleProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
  /** The page of the help that explains this one. */
  readonly help?: string;
};

/** The only h1 of a page, with what can be done from there at its right (below it on small screens). */
export function PageTitle({ title, lead, badges, actions, help }: PageTitleProps) {
  return (
    <div className="flex flex-col gap-4 pb-6 md:flex-row md:items-start md:justify-between">
      <div className="min-w-0">
        {badges !== undefined && <div className="flex flex-wrap gap-2 pb-2">{badges}</div>}
        <h1 className="page-title">{title}</h1>
        {lead !== undefined && <div className="fr-text--lead page-title__lead">{lead}</div>}
        {help !== undefined && (
          <p className="m-0 pt-2 print:hidden">
            <Link className="fr-link fr-icon-question-line fr-link--icon-left" href={help} prefetch={false}>
              Aide sur cette page
            </Link>
          </p>
        )}
      </div>
      {actions !== undefined && <div className="flex shrink-0 flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
