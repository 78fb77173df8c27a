import type { Metadata } from "next";
import { PhotographForm } from "@/components/photographs/photograph-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadNewPhotograph } from "@/lib/features/photographs/loaders";
import { photographsPath } from "@/lib/features/photographs/routes";

export const metadata: Metadata = { title: "Photographier" };

export default async function NewPhotographPage({ searchParams }: PageProps<"/photographies/nouvelle">) {
  const { choices, start } = await loadNewPhotograph(await searchParams);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Photographies", href: photographsPath }]} current="Photographier" />
      <PageTitle
        help={guidePath("preparer-un-comite")}
        title="Photographier"
        lead="Fige les chiffres du tableau de bord au soir d’une date, ou entre deux, avec leurs définitions. Une photographie ne se modifie ni ne se supprime."
      />
      <PhotographForm choices={choices} start={start} />
    </div>
  );
}
