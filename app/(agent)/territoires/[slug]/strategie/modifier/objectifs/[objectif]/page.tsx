import type { Metadata } from "next";
import { ObjectiveForm } from "@/components/strategies/form/objective-form";
import { StrategySectionPage } from "@/components/strategies/form/section-page";
import { loadObjectiveForm } from "@/lib/features/strategies/form/loaders";

export const metadata: Metadata = { title: "Objectif" };

export default async function ObjectivePage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/modifier/objectifs/[objectif]">) {
  const { slug, objectif } = await params;
  return (
    <StrategySectionPage
      slug={slug}
      name="Objectif"
      loaded={await loadObjectiveForm(slug, objectif, await searchParams)}
      introduction={
        <p>
          Un objectif dit ce qui sera obtenu, pour qui, et qui en répond. Les projets s’y rattachent
          ensuite&nbsp;: ils diront seuls où il en est.
        </p>
      }
      form={({ directory, axes, ...saved }, setting) => (
        <ObjectiveForm saved={saved} axes={axes} lists={directory} {...setting} />
      )}
    />
  );
}
