import Link from "next/link";
import { Unparted } from "@/components/ui/unparted";
import { projectPath } from "@/lib/features/projects/routes";
import type { EditionProject } from "@/lib/features/strategies/editions/types";

export type EditionProjectsProps = { readonly projects: readonly EditionProject[] };

/** What was attached to one objective when the edition was adopted, of what its reader may see today. */
export function EditionProjects({ projects }: EditionProjectsProps) {
  if (projects.length === 0) return null;
  return (
    <div>
      <p className="fr-text--sm m-0">
        <strong>Projets rattachés lors de l’adoption&nbsp;:</strong>
      </p>
      <ul className="fr-text--sm m-0">
        {projects.map(({ reference, title, isMain }) => (
          <li key={reference}>
            <Link href={projectPath(reference)} prefetch={false}>
              <Unparted>{title || reference}</Unparted>
            </Link>
            {isMain && " (objectif principal)"}
          </li>
        ))}
      </ul>
    </div>
  );
}
