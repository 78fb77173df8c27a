import { Unparted } from "@/components/ui/unparted";
import { projectPath } from "@/lib/features/projects/routes";
import { NEW_PROJECTS_SHOWN } from "@/lib/features/views/following/constants";
import type { Visit } from "@/lib/features/views/following/types";
import { newProjectsInWords } from "@/lib/features/views/labels";
import { parisDay } from "@/lib/kernel/dates";
import { formatDate, formatNumber } from "@/lib/kernel/format";

/** What came in since the reader's last visit, whatever the page that the list is on. */
export function NewProjects({ visit: { newProjects, following, since } }: { readonly visit: Visit }) {
  const when =
    following.visitedBefore === null
      ? `depuis le début du suivi, le ${formatDate(parisDay(since))}`
      : `depuis votre dernière visite, le ${formatDate(parisDay(since))}`;
  if (newProjects.length === 0) return <p className="fr-text--sm m-0">Aucun nouveau projet {when}.</p>;
  const shown = newProjects.slice(0, NEW_PROJECTS_SHOWN);
  const others = newProjects.length - shown.length;
  return (
    <div>
      <p className="m-0 font-bold">
        {newProjectsInWords(newProjects.length)} {when}&nbsp;:
      </p>
      <ul className="m-0">
        {shown.map(({ reference, title }) => (
          <li key={reference} className="break-words">
            <a href={projectPath(reference)}>{title || "Sans intitulé"}</a> (<Unparted>{reference}</Unparted>)
          </li>
        ))}
        {others > 0 && (
          <li>
            et {formatNumber(others)} {others > 1 ? "autres, signalés" : "autre, signalé"} dans la liste
          </li>
        )}
      </ul>
    </div>
  );
}
