import type { Metadata } from "next";
import Link from "next/link";
import { ProposalForm } from "@/components/schemes/proposals/proposal-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { EMPTY_CONTENT, valuesOfContent } from "@/lib/features/schemes/content/rules";
import { loadProposalForm } from "@/lib/features/schemes/proposals/loaders";
import { proposalPath } from "@/lib/features/schemes/proposals/routes";
import { schemePath, schemesPath } from "@/lib/features/schemes/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Proposer une modification" };

export default async function ProposePage({ params }: PageProps<"/dispositifs/[slug]/proposer">) {
  const { slug } = await params;
  const { start, directory, creationKey } = await loadProposalForm(slug);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Dispositifs", href: schemesPath },
          { label: start?.name ?? "Dispositif", href: schemePath(slug) },
        ]}
        current="Proposer une modification"
      />
      <PageTitle
        title="Proposer une modification"
        lead={`${start ? `${start.name}. ` : ""}Corrigez la fiche ci-dessous\u00A0: l’administration du programme compare champ par champ, puis publie.`}
      />
      {start && start.waiting.length > 0 && (
        <Alert severity="info" title="Votre organisation a déjà proposé des modifications de cette fiche">
          <ul>
            {start.waiting.map(({ id, authorName, at }) => (
              <li key={id}>
                <Link href={proposalPath(id)} prefetch={false}>
                  Proposition de {authorName}, le {formatInstant(at)}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ProposalForm
        slug={slug}
        version={start?.version ?? 0}
        creationKey={creationKey}
        values={valuesOfContent(start?.content ?? EMPTY_CONTENT)}
        directory={directory}
      />
    </div>
  );
}
