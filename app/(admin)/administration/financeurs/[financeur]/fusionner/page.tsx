import type { Metadata } from "next";
import Link from "next/link";
import { MergeConfirmation } from "@/components/funders/merge-confirmation";
import { SuccessorForm } from "@/components/funders/successor-form";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { Alert } from "@/components/ui/alert";
import { PageTitle } from "@/components/ui/page-title";
import { MERGE_REFUSAL_LABELS, mergeRefusalSentence } from "@/lib/features/funders/labels";
import { loadFunderMerge } from "@/lib/features/funders/loaders";
import { fundersPath, mergeFunderPath } from "@/lib/features/funders/routes";

export const metadata: Metadata = { title: "Fusionner un financeur" };

/** Two steps by their addresses: into which one, then what that will change. */
export default async function MergeFunderPage({
  params,
  searchParams,
}: PageProps<"/administration/financeurs/[financeur]/fusionner">) {
  const { financeur } = await params;
  const {
    funder,
    others,
    chosen,
    isUnknown,
    refusal: refused,
  } = await loadFunderMerge(financeur, await searchParams);
  const refusal = isUnknown ? MERGE_REFUSAL_LABELS.notFound : mergeRefusalSentence(refused);
  return (
    <div className="fr-container pb-16">
      <AdministrationBreadcrumb
        segments={[{ label: "Financeurs", href: fundersPath }]}
        current={`Fusionner ${funder.shortName}`}
      />
      <PageTitle title={`Fusionner ${funder.name}`} />
      <div className="flex flex-col gap-6">
        {refusal !== null && (
          <Alert severity="error" role="alert" small>
            {refusal}
          </Alert>
        )}
        {chosen === null ? (
          <SuccessorForm funder={funder} others={others} />
        ) : (
          <>
            <MergeConfirmation funder={funder} successor={chosen} />
            <p>
              <Link href={mergeFunderPath(funder.slug)} prefetch={false}>
                Choisir un autre financeur
              </Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
