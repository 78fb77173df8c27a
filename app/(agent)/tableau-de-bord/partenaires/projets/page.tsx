import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { NEEDY_SHOWN } from "@/lib/features/dashboard/partners/constants";
import { loadNeedyProjects } from "@/lib/features/dashboard/partners/loaders";
import { partnersViewPath } from "@/lib/features/dashboard/partners/routes";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { projectPath } from "@/lib/features/projects/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Projets dont un besoin n’a pas de dispositif" };

type Props = PageProps<"/tableau-de-bord/partenaires/projets">;

export default async function NeedyProjectsPage({ searchParams }: Props) {
  const { kind, projects } = await loadNeedyProjects(await searchParams);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Tableau de bord", href: DASHBOARD_PATH },
          { label: "Partenaires", href: partnersViewPath },
        ]}
        current="Projets"
      />
      <PageTitle
        title={`Besoin sans dispositif\u00A0: ${NEED_KIND_LABELS[kind].toLowerCase()}`}
        lead={projects[0] === undefined ? "Aucun projet" : withoutArticle(projects[0].territoryName)}
      />
      <h2 className="fr-h4">
        {formatCount(projects.length, "projet", "projets")}
        {projects.length === NEEDY_SHOWN && ", les premiers"}
      </h2>
      <ul>
        {projects.map(({ reference, title, text }) => (
          <li key={reference} className="wrap-anywhere">
            <Link href={projectPath(reference)} prefetch={false}>
              <Unparted>{title || reference}</Unparted>
            </Link>{" "}
            (<Unparted>{reference}</Unparted>){text !== "" && <>&nbsp;: {text}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}
