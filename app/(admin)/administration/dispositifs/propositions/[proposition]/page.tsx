import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { DecisionForm } from "@/components/schemes/proposals/decision-form";
import { ProposalStory } from "@/components/schemes/proposals/proposal-list";
import { ProposalStateBadge } from "@/components/schemes/proposals/proposal-state-badge";
import { ProposalWarnings } from "@/components/schemes/proposals/proposal-warnings";
import { ProposedFields } from "@/components/schemes/proposals/proposed-fields";
import { PageTitle } from "@/components/ui/page-title";
import { editSchemePath, schemeAdministrationPath } from "@/lib/features/schemes/administration/routes";
import { loadProposalToDecide } from "@/lib/features/schemes/proposals/loaders";
import { waitingProposalsPath } from "@/lib/features/schemes/proposals/routes";

export const metadata: Metadata = { title: "Décider d’une proposition" };

export default async function DecideProposalPage({
  params,
}: PageProps<"/administration/dispositifs/propositions/[proposition]">) {
  const { proposition } = await params;
  const { id, proposal, fields } = await loadProposalToDecide(proposition);
  const title = proposal === null ? "Proposition" : proposal.schemeName;
  return (
    <div className="fr-container flex flex-col gap-6 pb-16">
      <AdministrationBreadcrumb
        segments={[
          { label: "Tenue du catalogue", href: schemeAdministrationPath },
          { label: "Propositions", href: waitingProposalsPath },
        ]}
        current={title}
      />
      <PageTitle
        title={proposal?.isNew ? `Nouveau dispositif\u00A0: ${title}` : title}
        badges={proposal && <ProposalStateBadge proposal={proposal} />}
      />
      {proposal && (
        <div className="flex flex-col gap-2 wrap-anywhere">
          <ProposalStory proposal={proposal} />
          <p className="fr-text--sm m-0">Source&nbsp;: {proposal.source}</p>
          {proposal.note !== "" && (
            <p className="fr-text--sm m-0 whitespace-pre-line">Message&nbsp;: {proposal.note}</p>
          )}
          {proposal.schemeSlug !== null && (
            <p className="m-0">
              <Link className="fr-link" href={editSchemePath(proposal.schemeSlug)} prefetch={false}>
                Modifier la fiche
              </Link>
            </p>
          )}
          <ProposalWarnings proposal={proposal} />
        </div>
      )}
      {proposal === null || proposal.state === "waiting" ? (
        <DecisionForm
          id={id}
          version={proposal?.currentVersion ?? 0}
          isNew={proposal?.isNew ?? false}
          fields={fields}
        />
      ) : (
        <ProposedFields fields={fields} isNew={proposal.isNew} isWaiting={false} />
      )}
    </div>
  );
}
