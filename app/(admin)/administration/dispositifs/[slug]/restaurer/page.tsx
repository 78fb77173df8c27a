import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { ComparedScheme } from "@/components/schemes/versions/compared-scheme";
import { PageTitle } from "@/components/ui/page-title";
import { restoreSchemeAction } from "@/lib/features/schemes/administration/actions";
import { loadSchemeRestoration } from "@/lib/features/schemes/administration/loaders";
import { editSchemePath, schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { originOfVersion } from "@/lib/features/schemes/versions/labels";
import { schemeVersionsPath } from "@/lib/features/schemes/versions/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Restaurer une version d’un dispositif" };

export default async function RestoreSchemePage({
  params,
  searchParams,
}: PageProps<"/administration/dispositifs/[slug]/restaurer">) {
  const { slug } = await params;
  const { name, version, baseVersion, isSame, fields } = await loadSchemeRestoration(
    slug,
    await searchParams,
  );
  const { number } = version;
  return (
    <div className="fr-container pb-16">
      <AdministrationBreadcrumb
        segments={[
          { label: "Tenue du catalogue", href: schemeAdministrationPath },
          { label: name, href: editSchemePath(slug) },
        ]}
        current={`Restaurer la version\u00A0${number}`}
      />
      <PageTitle title={`Restaurer la version\u00A0${number}`} lead={name} />
      <p>
        {originOfVersion(version)}, le {formatInstant(version.validFrom)}. La restaurer ouvre une nouvelle
        version&nbsp;: rien de ce qui a été écrit depuis n’est perdu.
      </p>
      {isSame ? (
        <p>La fiche dit déjà ce que dit cette version.</p>
      ) : (
        <div className="flex flex-col gap-8">
          <section aria-labelledby="changements">
            <h2 id="changements" className="fr-h4">
              Ce qui changera
            </h2>
            <ComparedScheme
              fields={fields}
              before="Aujourd’hui"
              after={`Après la restauration de la version\u00A0${number}`}
            />
          </section>
          <ConfirmationForm
            action={restoreSchemeAction}
            values={{ slug, number, baseVersion }}
            refusedTitle="La version n’a pas été restaurée"
            button={`Restaurer la version\u00A0${number}`}
            cancel={{ label: "Annuler", href: schemeVersionsPath(slug) }}
          />
        </div>
      )}
    </div>
  );
}
