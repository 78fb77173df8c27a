import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import { Unparted } from "@/components/ui/unparted";
import { publishedProjectPath } from "@/lib/features/projects/publication/routes";
import type { PublishedProjectSummary } from "@/lib/features/territories/types";
import { formatMoney, formatNumber } from "@/lib/kernel/format";

export type PublishedProjectsProps = {
  readonly projects: readonly PublishedProjectSummary[];
  readonly total: number;
};

export function PublishedProjects({ projects, total }: PublishedProjectsProps) {
  return (
    <section aria-labelledby="projets">
      <h2 id="projets">Projets publiés ({formatNumber(total)})</h2>
      {total > projects.length && (
        <p>
          Les {formatNumber(projects.length)}&nbsp;derniers projets publiés sont présentés ici, sur un total
          de {formatNumber(total)}.
        </p>
      )}
      {total === 0 && <p>Ce territoire n’a pas encore publié de projet.</p>}
      <ul className="fr-raw-list grid grid-cols-1 gap-6 md:grid-cols-2">
        {projects.map((project) => (
          <li key={project.reference} className="border border-line p-6">
            <PublishedProject project={project} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublishedProject({ project }: { project: PublishedProjectSummary }) {
  const { reference, title, summary, mainPriority, totalCostCents, demo } = project;
  return (
    <article>
      <h3 className="fr-h6">
        <Link href={publishedProjectPath(reference)} prefetch={false}>
          {title}
        </Link>
      </h3>
      <p className="flex flex-wrap gap-2">
        {mainPriority !== null && <Badge>{mainPriority}</Badge>}
        {demo && <DemoBadge />}
      </p>
      <p>{summary}</p>
      <p className="fr-text--sm">
        <Unparted>{reference}</Unparted>
        {totalCostCents !== null && ` · coût total\u00A0: ${formatMoney(totalCostCents)}`}
      </p>
    </article>
  );
}
