import type { Metadata } from "next";
import Link from "next/link";
import { ComparedFields } from "@/components/projects/history/compared-fields";
import { HistoryForms } from "@/components/projects/history/history-forms";
import { VersionList } from "@/components/projects/history/version-list";
import { VersionState } from "@/components/projects/history/version-state";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { type HistoryPage as Loaded, loadHistoryPage } from "@/lib/features/projects/history/loaders";
import { historyPath } from "@/lib/features/projects/history/routes";
import type { VersionHead } from "@/lib/features/projects/history/types";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { formatCount, formatDate, formatInstant } from "@/lib/kernel/format";

export async function generateMetadata({
  params,
}: PageProps<"/projets/[reference]/historique">): Promise<Metadata> {
  return { title: `Historique (${(await params).reference})` };
}

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/projets/[reference]/historique">) {
  const { reference } = await params;
  const page = await loadHistoryPage(reference, await searchParams);
  const { project } = page;
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Historique"
      />
      <PageTitle title="Historique" lead={project.title || "Projet sans intitulé"} />
      <HistoryForms
        path={historyPath(reference)}
        dayLabel="Voir le projet au soir du"
        latest={project.version}
        {...askedOf(page)}
      />
      <HistoryBody page={page} reference={reference} />
      {page.kind !== "list" && (
        <p className="pt-8">
          <Link
            className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
            href={historyPath(reference)}
            prefetch={false}
          >
            Toutes les versions
          </Link>
        </p>
      )}
    </div>
  );
}

function askedOf(page: Loaded) {
  if (page.kind === "comparison") return { from: page.from.number, to: page.to.number };
  if (page.kind === "version" && page.day !== null) return { day: page.day };
  if (page.kind === "noDay")
    return { day: page.typed, dayError: "Écrivez une date, par exemple 30/06/2026." };
  return {};
}

const sideOf = ({ number, validFrom, authorName }: VersionHead) =>
  `Version\u00A0${number}, ${authorName}, le ${formatInstant(validFrom)}`;

function HistoryBody({ page, reference }: { readonly page: Loaded; readonly reference: string }) {
  const { directory, mayRestore } = page;
  if (page.kind === "noDay") return null;
  if (page.kind === "comparison")
    return (
      <section aria-labelledby="comparaison">
        <h2 id="comparaison" className="fr-h4">
          De la version&nbsp;{page.from.number} à la version&nbsp;{page.to.number}
        </h2>
        <ComparedFields fields={page.fields} before={sideOf(page.from)} after={sideOf(page.to)} />
      </section>
    );
  if (page.kind === "version")
    return (
      <section aria-labelledby="etat">
        <h2 id="etat" className="fr-h4">
          {page.day === null ? `Version\u00A0${page.version?.number}` : `Au soir du ${formatDate(page.day)}`}
        </h2>
        {page.version === null ? (
          <p>Le projet n’existait pas encore à cette date.</p>
        ) : (
          <VersionState {...{ reference, directory, mayRestore }} version={page.version} />
        )}
      </section>
    );
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="fr-h4">
        {formatCount(page.versions.total, "version", "versions")}
      </h2>
      <VersionList {...{ reference, directory, mayRestore }} entries={page.versions.entries} />
      <Pagination
        page={page.page}
        pageCount={page.pageCount}
        hrefOf={(number) => historyPath(reference, number)}
      />
    </section>
  );
}
