import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { CriteriaForm } from "@/components/schemes/criteria/criteria-form";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { editSchemePath, schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { loadCriteriaEditor } from "@/lib/features/schemes/criteria/editing/loaders";
import { CRITERIA_ANCHOR } from "@/lib/features/schemes/criteria/routes";
import { schemePath } from "@/lib/features/schemes/routes";

export const metadata: Metadata = { title: "Critères d’un dispositif" };

export default async function SchemeCriteriaPage({
  params,
  searchParams,
}: PageProps<"/administration/dispositifs/[slug]/criteres">) {
  const { scheme, start, choices, notice } = await loadCriteriaEditor(
    (await params).slug,
    await searchParams,
  );
  return (
    <div className="fr-container pb-12">
      <AdministrationBreadcrumb
        segments={[
          { label: "Tenue du catalogue", href: schemeAdministrationPath },
          { label: scheme.name, href: editSchemePath(scheme.slug) },
        ]}
        current="Critères"
      />
      <PageTitle
        title={`Critères\u00A0: ${scheme.name}`}
        lead="Ce qui est demandé à un projet. Ce qu’aucun champ ne dit devient une condition «&nbsp;à vérifier&nbsp;»&nbsp;: elle n’est jamais cachée."
        actions={
          <Link
            className="fr-btn fr-btn--secondary"
            href={`${schemePath(scheme.slug)}#${CRITERIA_ANCHOR}`}
            prefetch={false}
          >
            Voir sur la fiche
          </Link>
        }
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {notice}
        </Alert>
      )}
      <CriteriaForm slug={scheme.slug} start={start} choices={choices} />
    </div>
  );
}
