import type { Metadata } from "next";
import { ProposalForm } from "@/components/schemes/proposals/proposal-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { valuesOfContent } from "@/lib/features/schemes/content/rules";
import { loadNewSchemeProposal } from "@/lib/features/schemes/proposals/loaders";
import { proposalsPath } from "@/lib/features/schemes/proposals/routes";
import { schemesPath } from "@/lib/features/schemes/routes";

export const metadata: Metadata = { title: "Proposer un nouveau dispositif" };

export default async function NewSchemeProposalPage() {
  const { start, directory, creationKey } = await loadNewSchemeProposal();
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Dispositifs", href: schemesPath },
          { label: "Vos propositions", href: proposalsPath },
        ]}
        current="Proposer un nouveau dispositif"
      />
      <PageTitle
        title="Proposer un nouveau dispositif"
        lead={
          "Il sera public une fois publié par l’administration du programme. Nom, opérateur, nature, objet et sources sont demandés\u00A0; le reste peut rester vide."
        }
      />
      <ProposalForm
        slug={null}
        version={0}
        creationKey={creationKey}
        values={valuesOfContent(start.content)}
        directory={directory}
      />
    </div>
  );
}
