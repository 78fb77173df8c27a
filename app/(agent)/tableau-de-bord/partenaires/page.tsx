import type { Metadata } from "next";
import Link from "next/link";
import { NeedTable } from "@/components/dashboard/partners/need-table";
import { PartnerPanel } from "@/components/dashboard/partners/partner-panel";
import { PartnerTable } from "@/components/dashboard/partners/partner-table";
import { ReasonTable } from "@/components/dashboard/partners/reason-table";
import { UnusedSchemes } from "@/components/dashboard/partners/unused-schemes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadPartnersView } from "@/lib/features/dashboard/partners/loaders";
import { partnersExportPath } from "@/lib/features/dashboard/partners/routes";
import { envelopesPath } from "@/lib/features/envelopes/routes";
import { guidePath } from "@/lib/features/help/guides/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";

export const metadata: Metadata = { title: "Partenaires et dispositifs" };

export default async function PartnersPage() {
  const { partners, reasons, needs, schemes } = await loadPartnersView();
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Tableau de bord", href: DASHBOARD_PATH }]} current="Partenaires" />
      <PageTitle
        help={guidePath("suivre-les-partenaires")}
        title="Partenaires et dispositifs"
        lead="Qui répond, en combien de temps, et ce que personne ne finance encore."
        actions={
          <>
            <Link className="fr-btn fr-btn--secondary" href={envelopesPath} prefetch={false}>
              Enveloppes
            </Link>
            <a className="fr-btn fr-btn--secondary" href={partnersExportPath}>
              Exporter (CSV)
            </a>
          </>
        }
      />
      <div className="flex flex-col gap-10">
        <PartnerPanel name="partnerAnswers">
          <PartnerTable partners={partners} />
        </PartnerPanel>
        <PartnerPanel name="refusalReasons">
          <ReasonTable reasons={reasons} />
        </PartnerPanel>
        <PartnerPanel name="uncoveredNeeds">
          <NeedTable needs={needs} />
        </PartnerPanel>
        <PartnerPanel name="unusedSchemes">
          <UnusedSchemes schemes={schemes} />
        </PartnerPanel>
      </div>
    </div>
  );
}
