import type { ReactNode } from "react";

export type PageTitleProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
};

/** The only h1 of a page, with what can be done from there at its right (below it on small screens). */
export function PageTitle({ title, lead, badges, actions }: PageTitleProps) {
  return (
    <div className="flex flex-col gap-4 pb-6 md:flex-row md:items-start md:justify-between">
      <div className="min-w-0">
        {badges !== undefined && <div className="flex flex-wrap gap-2 pb-2">{badges}</div>}
        <h1 className="page-title">{title}</h1>
        {lead !== undefined && <div className="fr-text--lead page-title__lead">{lead}</div>}
      </div>
      {actions !== undefined && <div className="flex shrink-0 flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
