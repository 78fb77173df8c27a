import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { ProposalList } from "@/components/schemes/proposals/proposal-list";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { PROPOSAL_NOTICE_LABELS } from "@/lib/features/schemes/proposals/labels";
import { loadProposals } from "@/lib/features/schemes/proposals/loaders";
import { decideProposalPath } from "@/lib/features/schemes/proposals/routes";

export const metadata: Metadata = { title: "Propositions des opérateurs" };

export default async function WaitingProposalsPage({
  searchParams,
}: PageProps<"/administration/dispositifs/propositions">) {
  const { waiting, decided, notice } = await loadProposals(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-8 pb-16">
      <AdministrationBreadcrumb
        segments={[{ label: "Tenue du catalogue", href: schemeAdministrationPath }]}
        current="Propositions des opérateurs"
      />
      <PageTitle
        title="Propositions des opérateurs"
        lead="Ce que les opérateurs corrigent dans leurs fiches, ou ajoutent. Rien n’est public avant votre décision."
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {PROPOSAL_NOTICE_LABELS[notice]}
        </Alert>
      )}
      <ProposalList
        id="a-decider"
        title="À décider"
        proposals={waiting}
        empty="Aucune proposition n’attend."
        hrefOf={decideProposalPath}
      />
      <ProposalList
        id="decidees"
        title="Dernières décidées ou retirées"
        proposals={decided}
        empty="Rien n’a encore été décidé."
        hrefOf={decideProposalPath}
      />
    </div>
  );
}
