import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { SchemeForm } from "@/components/schemes/form/scheme-form";
import { PageTitle } from "@/components/ui/page-title";
import { loadNewScheme } from "@/lib/features/schemes/administration/loaders";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { EMPTY_CONTENT, valuesOfContent } from "@/lib/features/schemes/content/rules";

export const metadata: Metadata = { title: "Ajouter un dispositif" };

export default async function NewSchemePage() {
  const { directory, creationKey } = await loadNewScheme();
  return (
    <div className="fr-container pb-16">
      <AdministrationBreadcrumb
        segments={[{ label: "Tenue du catalogue", href: schemeAdministrationPath }]}
        current="Ajouter un dispositif"
      />
      <PageTitle
        title="Ajouter un dispositif"
        lead={
          "Il est public dès qu’il est enregistré. Nom, opérateur, nature, objet et sources sont demandés\u00A0; le reste peut rester vide."
        }
      />
      <SchemeForm
        slug={null}
        version={0}
        creationKey={creationKey}
        values={valuesOfContent(EMPTY_CONTENT)}
        directory={directory}
      />
    </div>
  );
}
