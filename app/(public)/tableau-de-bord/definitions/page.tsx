import { DefinitionGroups } from "@/components/dashboard/definitions/definition-groups";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { dictionaryPath } from "@/lib/features/dashboard/definitions/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";

export const metadata = { title: "Définitions des chiffres" };

/** Open to everybody: what a figure means is no secret, and a file that is passed on must stay readable. */
export default function DefinitionsPage() {
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Tableau de bord", href: DASHBOARD_PATH }]} current="Définitions" />
      <PageTitle
        title="Définitions des chiffres"
        lead={<p>Ce que compte chaque chiffre du tableau de bord et chaque colonne des exports.</p>}
        actions={
          // A file, not a page: the router must not fetch it.
          <a
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-download-line"
            href={dictionaryPath}
          >
            Télécharger le dictionnaire (CSV)
          </a>
        }
      />
      <DefinitionGroups />
    </div>
  );
}
