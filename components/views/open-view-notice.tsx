import Link from "next/link";
import { PARAMETER_LABELS, valueLabel } from "@/lib/features/projects/search/labels";
import type { FilterEntry } from "@/lib/features/projects/search/rules";
import type { FilterChoices } from "@/lib/features/projects/search/types";
import type { OpenView } from "@/lib/features/views/bar/types";
import { followingInWords } from "@/lib/features/views/following/labels";
import { editViewPath, followViewPath, newViewPathWith, viewPath } from "@/lib/features/views/routes";
import { isSameView } from "@/lib/features/views/rules";
import { NewProjects } from "./new-projects";

type OpenViewNoticeProps = {
  readonly open: OpenView;
  readonly query: string;
  readonly choices: FilterChoices;
};

/** The view that the list was opened from: what is new in it, or what the filters have become since. */
export function OpenViewNotice({ open, query, choices }: OpenViewNoticeProps) {
  const { view, difference, mayEdit, isWider, visit } = open;
  const isUnchanged = isSameView(difference);
  const inWords = (entry: FilterEntry) =>
    `${PARAMETER_LABELS[entry[0]]}\u00A0: ${valueLabel(entry, choices)}`;
  const links = isUnchanged
    ? [
        { href: followViewPath(view.id), label: view.following ? "Changer le suivi" : "Suivre cette vue" },
        ...(mayEdit ? [{ href: editViewPath(view.id), label: "Modifier la vue" }] : []),
      ]
    : [
        ...(mayEdit ? [{ href: editViewPath(view.id, query), label: "Mettre à jour la vue" }] : []),
        { href: newViewPathWith(query), label: "Enregistrer comme nouvelle vue" },
        { href: viewPath(view.id), label: "Revenir à la vue enregistrée" },
      ];
  return (
    <section className="fr-callout m-0" aria-labelledby="vue-ouverte">
      <h2 id="vue-ouverte" className="fr-callout__title break-words">
        Vue «&nbsp;{view.name}&nbsp;»
      </h2>
      <div className="flex flex-col gap-2">
        {isUnchanged ? (
          visit === null ? (
            <p className="fr-text--sm m-0">{followingInWords(view.following?.frequency ?? null)}</p>
          ) : (
            <NewProjects visit={visit} />
          )
        ) : (
          <>
            <p className="m-0">Cette vue a changé depuis son enregistrement&nbsp;:</p>
            <ul className="m-0">
              {difference.added.map((entry) => (
                <li key={`+${entry.join(" ")}`} className="break-words">
                  en plus, {inWords(entry)}
                </li>
              ))}
              {difference.removed.map((entry) => (
                <li key={`-${entry.join(" ")}`} className="break-words">
                  en moins, {inWords(entry)}
                </li>
              ))}
              {difference.isSortChanged && <li>un autre tri</li>}
            </ul>
          </>
        )}
        {isWider && (
          <p className="fr-message fr-message--warning m-0">
            Un des filtres enregistrés ne désigne plus rien&nbsp;: la liste est plus large que la vue.
            Remplacez-le, puis mettez la vue à jour&nbsp;; d’ici là elle ne signale rien.
          </p>
        )}
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
          {links.map(({ href, label }) => (
            <li key={href} className="p-0">
              <Link className="fr-link fr-link--sm" href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
