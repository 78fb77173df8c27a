import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { followingInWords } from "@/lib/features/views/following/labels";
import { newProjectsInWords } from "@/lib/features/views/labels";
import { deleteViewPath, editViewPath, followViewPath, viewPath } from "@/lib/features/views/routes";
import type { DescribedContent, ListedView } from "@/lib/features/views/types";
import { parisDay } from "@/lib/kernel/dates";
import { formatDate } from "@/lib/kernel/format";
import { ContentInWords } from "./content-in-words";

type ViewItemProps = {
  readonly view: ListedView & {
    readonly content: DescribedContent;
    readonly isOwn: boolean;
    readonly mayEdit: boolean;
  };
};

/** One view: what it keeps, who shares it, how it is followed, and what can be done with it. */
export function ViewItem({ view }: ViewItemProps) {
  const { id, name, isShared, isOwn, mayEdit, following, newCount } = view;
  const actions = [
    { label: "Suivre", href: followViewPath(id), said: `Suivre la vue ${name}` },
    ...(mayEdit
      ? [
          { label: "Modifier", href: editViewPath(id), said: `Modifier la vue ${name}` },
          { label: "Supprimer", href: deleteViewPath(id), said: `Supprimer la vue ${name}` },
        ]
      : []),
  ];
  return (
    <li className="flex flex-col gap-2 border border-line p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="fr-h6 m-0 min-w-0 break-words">
          <Link href={viewPath(id)} prefetch={false}>
            {name}
          </Link>
        </h3>
        {newCount > 0 && (
          <Badge severity="new" small>
            {newProjectsInWords(newCount)}
          </Badge>
        )}
      </div>
      <ContentInWords content={view.content} />
      <p className="fr-text--sm m-0">
        {followingInWords(following?.frequency ?? null)}
        {isShared &&
          (isOwn ? " · Partagée par vous" : ` · Partagée par ${view.ownerName || "un ancien collègue"}`)}
        {` · Modifiée le ${formatDate(parisDay(view.updatedAt))}`}
        {isShared && view.updatedByName !== "" && ` par ${view.updatedByName}`}
      </p>
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
        {actions.map(({ label, href, said }) => (
          <li key={href} className="p-0">
            <Link className="fr-link fr-link--sm" href={href} prefetch={false} aria-label={said}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
