import type { Metadata } from "next";
import Link from "next/link";
import { ProposalList } from "@/components/schemes/proposals/proposal-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { PROPOSAL_NOTICE_LABELS } from "@/lib/features/schemes/proposals/labels";
import { loadOwnProposals } from "@/lib/features/schemes/proposals/loaders";
import { newSchemeProposalPath, proposalPath, proposePath } from "@/lib/features/schemes/proposals/routes";
import { schemesPath } from "@/lib/features/schemes/routes";

export const metadata: Metadata = { title: "Vos propositions" };

export default async function OwnProposalsPage({ searchParams }: PageProps<"/dispositifs/propositions">) {
  const { proposals, schemes, notice } = await loadOwnProposals(await searchParams);
  return (
    <div className="fr-container flex flex-col gap-8 pb-16">
      <Breadcrumb segments={[{ label: "Dispositifs", href: schemesPath }]} current="Vos propositions" />
      <PageTitle
        help={guidePath("corriger-une-fiche")}
        title="Vos propositions"
        lead="Ce que votre organisation propose pour les fiches de ses dispositifs. L’administration du programme relit, puis publie."
        actions={
          <Link className="fr-btn" href={newSchemeProposalPath} prefetch={false}>
            Proposer un nouveau dispositif
          </Link>
        }
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {PROPOSAL_NOTICE_LABELS[notice]}
        </Alert>
      )}
      <ProposalList
        id="en-attente"
        title="En attente"
        proposals={proposals.filter(({ state }) => state === "waiting")}
        empty="Aucune proposition n’attend."
        hrefOf={proposalPath}
      />
      <ProposalList
        id="passees"
        title="Passées"
        proposals={proposals.filter(({ state }) => state !== "waiting")}
        empty="Rien n’a encore été décidé."
        hrefOf={proposalPath}
      />
      <section className="flex flex-col gap-2" aria-labelledby="vos-dispositifs">
        <h2 id="vos-dispositifs" className="fr-h4 m-0">
          Vos dispositifs ({schemes.length})
        </h2>
        {schemes.length === 0 && (
          <p className="m-0">Aucun dispositif du catalogue n’est rattaché à votre organisation.</p>
        )}
        <ul className="m-0">
          {schemes.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={proposePath(slug)} prefetch={false}>
                Proposer une modification de «&nbsp;{name}&nbsp;»
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
