import type { Metadata } from "next";
import { MatchingFilters } from "@/components/schemes/matching/matching-filters";
import { ProjectMatchCard } from "@/components/schemes/matching/project-match-card";
import { SchemeStateBadge } from "@/components/schemes/scheme-state-badge";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { answerPath } from "@/lib/features/answers/routes";
import { schemeExportPath, schemeProjectsPathWith } from "@/lib/features/schemes/criteria/routes";
import { loadSchemeName, loadSchemeProjects } from "@/lib/features/schemes/criteria/scheme-page/loaders";
import { matchingQuery } from "@/lib/features/schemes/criteria/scheme-page/rules";
import { schemePath, schemesPath } from "@/lib/features/schemes/routes";
import { formatCount } from "@/lib/kernel/format";

type Props = PageProps<"/dispositifs/[slug]/projets">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Projets\u00A0: ${await loadSchemeName((await params).slug)}` };
}

export default async function SchemeProjectsPage({ params, searchParams }: Props) {
  const page = await loadSchemeProjects((await params).slug, await searchParams);
  const { scheme, tree, view, found, today } = page;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Dispositifs", href: schemesPath },
          { label: scheme.name, href: schemePath(scheme.slug) },
        ]}
        current="Projets"
      />
      <PageTitle
        title="Quels projets pour ce dispositif"
        lead={
          <>
            <p>{scheme.name}</p>
            <p className="fr-text--sm">
              Parmi les projets dont vous pouvez lire le plan de financement. L’opérateur décide.
            </p>
          </>
        }
        badges={<SchemeStateBadge scheme={scheme} today={today} />}
      />
      {view.ignored.length > 0 && (
        <Alert severity="warning" title="Une partie de l’adresse n’a pas été prise en compte">
          <ul>
            {view.ignored.map((value) => (
              <li key={value} className="wrap-anywhere">
                {value}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {tree.length === 0 && (
        <Alert severity="info" title="Les critères de ce dispositif ne sont pas saisis">
          Tous les projets sont donc à vérifier.
        </Alert>
      )}
      <MatchingFilters page={page} />
      <section aria-labelledby="resultats" className="flex flex-col gap-4 pt-8">
        <div role="status">
          <h2 id="resultats" className="fr-h4 m-0">
            {formatCount(found.total, "projet", "projets")}
            {found.page > 1 && (
              <span className="fr-text--md font-normal">
                {" "}
                – page&nbsp;{found.page} sur {found.pageCount}
              </span>
            )}
          </h2>
          {found.total === 0 && (
            <p className="m-0">Aucun projet ne répond à ces filtres. Retirez-en un pour élargir.</p>
          )}
        </div>
        {found.total > 0 && view.ignored.length === 0 && (
          <p className="m-0 flex flex-wrap gap-x-6 gap-y-2">
            {(["csv", "xlsx"] as const).map((format) => (
              <a
                key={format}
                className="fr-link fr-link--download"
                href={schemeExportPath(scheme.slug, format, matchingQuery(view, 1))}
              >
                Exporter ces projets{format === "csv" ? " (CSV)" : " (Excel)"}
              </a>
            ))}
          </p>
        )}
        <ul className="m-0 flex list-none flex-col gap-6 p-0">
          {found.projects.map((project) => (
            <li key={project.reference} className="p-0">
              <ProjectMatchCard
                project={project}
                isOwn={project.territory === page.ownTerritoryName}
                answerHref={page.mayAnswer ? answerPath(project.reference, scheme.slug) : null}
              />
            </li>
          ))}
        </ul>
        <Pagination
          page={found.page}
          pageCount={found.pageCount}
          hrefOf={(number) => schemeProjectsPathWith(scheme.slug, matchingQuery(view, number))}
        />
      </section>
    </div>
  );
}
