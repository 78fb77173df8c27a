import type { Metadata } from "next";
import Link from "next/link";
import { ComparedScheme, SchemeWords } from "@/components/schemes/versions/compared-scheme";
import { SchemeVersionList } from "@/components/schemes/versions/scheme-version-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { VersionComparisonForm } from "@/components/ui/version-comparison-form";
import { restoreSchemePath } from "@/lib/features/schemes/administration/routes";
import { schemePath, schemesPath } from "@/lib/features/schemes/routes";
import { VERSION_PARAMETERS } from "@/lib/features/schemes/versions/constants";
import { originOfVersion } from "@/lib/features/schemes/versions/labels";
import { loadSchemeVersions } from "@/lib/features/schemes/versions/loaders";
import { schemeVersionsPath } from "@/lib/features/schemes/versions/routes";
import type { SchemeVersionsPage } from "@/lib/features/schemes/versions/types";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Versions d’un dispositif" };

function titleOf(page: SchemeVersionsPage): string {
  if (page.kind === "version") return `Version\u00A0${page.version.number}`;
  return page.kind === "comparison"
    ? `Versions ${page.from.number} et ${page.to.number}`
    : "Versions de la fiche";
}

export default async function SchemeVersionsRoute({
  params,
  searchParams,
}: PageProps<"/dispositifs/[slug]/versions">) {
  const { slug } = await params;
  const page = await loadSchemeVersions(slug, await searchParams);
  const title = titleOf(page);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Dispositifs", href: schemesPath },
          { label: page.name, href: schemePath(slug) },
          ...(page.kind === "list" ? [] : [{ label: "Versions", href: schemeVersionsPath(slug) }]),
        ]}
        current={title}
      />
      <PageTitle title={title} lead={page.name} />
      {page.kind === "list" && page.latest > 1 && (
        <div className="pb-8">
          <VersionComparisonForm
            path={schemeVersionsPath(slug)}
            parameters={VERSION_PARAMETERS}
            latest={page.latest}
          />
        </div>
      )}
      {page.kind === "list" && <SchemeVersionList page={page} />}
      {page.kind === "version" && <OneVersion page={page} />}
      {page.kind === "comparison" && (
        <ComparedScheme
          fields={page.fields}
          before={`Version\u00A0${page.from.number}`}
          after={`Version\u00A0${page.to.number}`}
        />
      )}
    </div>
  );
}

function OneVersion({ page }: { readonly page: Extract<SchemeVersionsPage, { kind: "version" }> }) {
  const { version, slug, mayRestore, fields } = page;
  return (
    <>
      <p>
        {originOfVersion(version)}, le {formatInstant(version.validFrom)}.
        {version.validTo === null
          ? " C’est la version actuelle."
          : ` Remplacée le ${formatInstant(version.validTo)}.`}
      </p>
      {version.reason !== "" && <p className="wrap-anywhere">{version.reason}</p>}
      <SchemeWords fields={fields} />
      {mayRestore && version.validTo !== null && (
        <Link
          className="fr-btn fr-btn--secondary"
          href={restoreSchemePath(slug, version.number)}
          prefetch={false}
        >
          Restaurer cette version
        </Link>
      )}
    </>
  );
}
