import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { FilterChoices } from "@/lib/features/projects/search/types";
import type { ViewBar as ViewBarData } from "@/lib/features/views/bar/types";
import { newViewPathWith, viewPath, viewsPath } from "@/lib/features/views/routes";
import { OpenViewNotice } from "./open-view-notice";

type ViewBarProps = { readonly bar: ViewBarData; readonly choices: FilterChoices };

/** Of these, the others are a link away. */
const MOST_LINKS = 8;

/** The reader's views, beside the filters that they are made of. */
export function ViewBar({ bar, choices }: ViewBarProps) {
  const { views, query, open, isMissing } = bar;
  const shown = views.slice(0, MOST_LINKS);
  return (
    <>
      <nav aria-labelledby="vos-vues" className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <p id="vos-vues" className="m-0 font-bold">
          Vos vues
        </p>
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-2 p-0">
          {shown.map(({ id, name, newCount }) => (
            <li key={id} className="max-w-full p-0">
              <Link
                className="fr-link break-words"
                href={viewPath(id)}
                prefetch={false}
                aria-current={open?.view.id === id ? "true" : undefined}
              >
                {name}
                {newCount > 0 && ` (${newCount}\u00A0${newCount > 1 ? "nouveaux" : "nouveau"})`}
              </Link>
            </li>
          ))}
          {views.length > 0 && (
            <li className="p-0">
              <Link className="fr-link" href={viewsPath} prefetch={false}>
                {views.length > shown.length ? `Toutes vos vues (${views.length})` : "Gérer vos vues"}
              </Link>
            </li>
          )}
          {open === null && (
            <li className="p-0">
              <Link
                className="fr-link fr-link--icon-left fr-icon-save-line"
                href={newViewPathWith(query)}
                prefetch={false}
              >
                Enregistrer cette vue
              </Link>
            </li>
          )}
        </ul>
      </nav>
      {isMissing && (
        <Alert severity="info" small>
          La vue que désigne l’adresse n’existe plus, ou n’est plus partagée avec vous. Les filtres, eux, sont
          appliqués.
        </Alert>
      )}
      {open !== null && <OpenViewNotice open={open} query={query} choices={choices} />}
    </>
  );
}
