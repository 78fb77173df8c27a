import type { Metadata } from "next";
import Link from "next/link";
import { MatchFilters } from "@/components/schemes/matching/match-filters";
import { SchemeMatchCard } from "@/components/schemes/matching/scheme-match-card";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadProject } from "@/lib/features/projects/loaders";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { PROJECT_SCHEME_PARAMETERS } from "@/lib/features/schemes/criteria/project-page/constants";
import { RANK_TITLES } from "@/lib/features/schemes/criteria/project-page/labels";
import { loadProjectSchemes } from "@/lib/features/schemes/criteria/project-page/loaders";
import { viewQuery } from "@/lib/features/schemes/criteria/project-page/rules";
import { projectSchemesPathWith, whatIfPath } from "@/lib/features/schemes/criteria/routes";
import { formatCount } from "@/lib/kernel/format";

type Props = PageProps<"/projets/[reference]/dispositifs">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await loadProject((await params).reference);
  return { title: `Dispositifs pour le projet ${reference}` };
}

export default async function ProjectSchemesPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { project, list, mayEdit, today } = await loadProjectSchemes(reference, await searchParams);
  const editable = mayEdit ? { reference } : null;
  const hrefOf = (page: number) =>
    projectSchemesPathWith(reference, viewQuery(list, PROJECT_SCHEME_PARAMETERS, page));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Dispositifs"
      />
      <PageTitle
        help={guidePath("trouver-un-dispositif")}
        title="Quels dispositifs pour ce projet"
        lead={
          <>
            <p>{project.title || "Projet sans intitulé"}</p>
            <p className="fr-text--sm">
              D’après ce que le projet dit aujourd’hui. Un point «&nbsp;à vérifier&nbsp;» n’est pas un refus,
              et l’opérateur décide.
            </p>
          </>
        }
        actions={
          <Link className="fr-btn fr-btn--secondary" href={whatIfPath(reference)} prefetch={false}>
            Et si le projet changeait…
          </Link>
        }
      />
      {list.ignored.length > 0 && (
        <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
          <ul>
            {list.ignored.map((value) => (
              <li key={value} className="wrap-anywhere">
                {value}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <MatchFilters reference={reference} list={list} />
      <p role="status" className="fr-text--bold m-0 pt-6">
        {formatCount(list.total, "dispositif", "dispositifs")}
        {list.page > 1 && ` – page\u00A0${list.page} sur ${list.pageCount}`}
        {list.total === 0 && "\u00A0: retirez un filtre pour élargir."}
      </p>
      {list.groups.map(({ rank, matches }) => (
        <section key={rank} aria-labelledby={rank} className="pt-6">
          <h2 id={rank} className="fr-h4">
            {RANK_TITLES[rank]}
          </h2>
          <ul className="m-0 flex list-none flex-col gap-6 p-0">
            {matches.map((match) => (
              <li key={match.scheme.slug} className="p-0">
                <SchemeMatchCard match={match} today={today} editable={editable} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="pt-8">
        <Pagination page={list.page} pageCount={list.pageCount} hrefOf={hrefOf} />
      </div>
    </div>
  );
}
