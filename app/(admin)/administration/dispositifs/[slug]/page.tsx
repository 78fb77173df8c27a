import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { SchemeCommands } from "@/components/schemes/administration/scheme-commands";
import { SchemeJournal } from "@/components/schemes/administration/scheme-journal";
import { SchemeForm } from "@/components/schemes/form/scheme-form";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { SCHEME_NOTICE_LABELS } from "@/lib/features/schemes/administration/labels";
import { loadEditedScheme } from "@/lib/features/schemes/administration/loaders";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { EMPTY_CONTENT, valuesOfContent } from "@/lib/features/schemes/content/rules";
import { schemeCriteriaPath } from "@/lib/features/schemes/criteria/routes";
import { schemePath } from "@/lib/features/schemes/routes";
import { schemeVersionsPath } from "@/lib/features/schemes/versions/routes";

export const metadata: Metadata = { title: "Modifier un dispositif" };

export default async function EditSchemePage({
  params,
  searchParams,
}: PageProps<"/administration/dispositifs/[slug]">) {
  const { slug } = await params;
  const page = await loadEditedScheme(slug, await searchParams);
  const { scheme, notice } = page;
  const name = scheme?.content.name ?? "Dispositif";
  return (
    <div className="fr-container pb-16">
      <AdministrationBreadcrumb
        segments={[{ label: "Tenue du catalogue", href: schemeAdministrationPath }]}
        current={name}
      />
      <PageTitle
        title={name}
        actions={
          <>
            <Link className="fr-btn fr-btn--secondary" href={schemePath(slug)} prefetch={false}>
              Voir la fiche
            </Link>
            <Link className="fr-btn fr-btn--secondary" href={schemeCriteriaPath(slug)} prefetch={false}>
              Critères
            </Link>
            <Link className="fr-btn fr-btn--secondary" href={schemeVersionsPath(slug)} prefetch={false}>
              Versions
            </Link>
          </>
        }
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {SCHEME_NOTICE_LABELS[notice]}
        </Alert>
      )}
      {scheme && <SchemeCommands scheme={scheme} others={page.others} today={page.today} />}
      <SchemeForm
        // A saved form begins anew from what it saved.
        key={scheme?.version ?? 0}
        slug={slug}
        version={scheme?.version ?? 0}
        creationKey=""
        values={valuesOfContent(scheme?.content ?? EMPTY_CONTENT)}
        directory={page.directory}
      />
      <SchemeJournal entries={page.journal} directory={page.directory} />
    </div>
  );
}
