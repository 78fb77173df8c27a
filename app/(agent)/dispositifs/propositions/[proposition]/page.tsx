import type { Metadata } from "next";
import Link from "next/link";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { ProposalStory } from "@/components/schemes/proposals/proposal-list";
import { ProposalStateBadge } from "@/components/schemes/proposals/proposal-state-badge";
import { ProposedFields } from "@/components/schemes/proposals/proposed-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { withdrawProposalAction } from "@/lib/features/schemes/proposals/actions";
import { loadProposal } from "@/lib/features/schemes/proposals/loaders";
import { proposalsPath } from "@/lib/features/schemes/proposals/routes";
import { schemePath, schemesPath } from "@/lib/features/schemes/routes";

export const metadata: Metadata = { title: "Une proposition" };

export default async function ProposalPage({ params }: PageProps<"/dispositifs/propositions/[proposition]">) {
  const { proposition } = await params;
  const { proposal, fields, mayWithdraw } = await loadProposal(proposition);
  const { id, state, schemeSlug, schemeName, isNew, publishedFields, note, source } = proposal;
  return (
    <div className="fr-container flex flex-col gap-6 pb-16">
      <Breadcrumb
        segments={[
          { label: "Dispositifs", href: schemesPath },
          { label: "Vos propositions", href: proposalsPath },
        ]}
        current={schemeName}
      />
      <PageTitle
        title={isNew ? `Nouveau dispositif\u00A0: ${schemeName}` : `Modification\u00A0: ${schemeName}`}
        badges={<ProposalStateBadge proposal={proposal} />}
      />
      <div className="wrap-anywhere">
        <ProposalStory proposal={proposal} />
        <p className="fr-text--sm m-0">Source&nbsp;: {source}</p>
        {note !== "" && (
          <p className="fr-text--sm m-0 whitespace-pre-line">Message à l’administration&nbsp;: {note}</p>
        )}
        {schemeSlug !== null && (
          <p className="m-0 pt-2">
            <Link className="fr-link" href={schemePath(schemeSlug)} prefetch={false}>
              Voir la fiche
            </Link>
          </p>
        )}
      </div>
      <section aria-labelledby="proposition">
        <h2 id="proposition" className="fr-h4">
          Ce qui est proposé
        </h2>
        <ProposedFields
          fields={fields}
          isNew={isNew}
          isWaiting={state === "waiting"}
          {...(state === "published" &&
            !isNew && {
              beside: (field) => (
                <p className="fr-text--sm m-0">
                  {publishedFields.includes(field) ? "Publié." : "Non repris."}
                </p>
              ),
            })}
        />
      </section>
      {mayWithdraw && (
        <ConfirmationForm
          action={withdrawProposalAction}
          values={{ proposition: id }}
          refusedTitle="La proposition n’a pas été retirée"
          button="Retirer la proposition"
          isSecondary
        />
      )}
    </div>
  );
}
