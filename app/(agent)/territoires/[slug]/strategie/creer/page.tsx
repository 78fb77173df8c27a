import type { Metadata } from "next";
import { CreationForm } from "@/components/strategies/creation-form";
import { StrategyBreadcrumb } from "@/components/strategies/strategy-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadCreationPage } from "@/lib/features/strategies/creation/loaders";
import { createStrategyPath } from "@/lib/features/strategies/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export const metadata: Metadata = { title: "Commencer la stratégie" };

export default async function CreateStrategyPage({
  params,
}: PageProps<"/territoires/[slug]/strategie/creer">) {
  const { slug } = await params;
  const page = await loadCreationPage(slug);
  const programmeName = page?.territoryName ?? "";
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb territory={{ slug, programmeName }} current="Commencer" />
      <PageTitle title="Commencer la stratégie" lead={withoutArticle(programmeName)} />
      <div className="flex max-w-3xl flex-col gap-6">
        <p className="m-0">
          Quel que soit le point de départ, tout se change ensuite. Seul votre territoire lit le texte tant
          qu’il n’est pas partagé avec le ministère.
        </p>
        <CreationForm
          territory={slug}
          path={createStrategyPath(slug)}
          plans={(page?.plans ?? []).map((plan) => ({
            slug: plan.slug,
            label: withoutArticle(plan.programmeName),
          }))}
        />
      </div>
    </div>
  );
}
