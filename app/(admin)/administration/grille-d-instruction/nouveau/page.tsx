import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { CheckItemForm } from "@/components/projects/review/grid/check-item-form";
import { PageTitle } from "@/components/ui/page-title";
import { requireGridManager } from "@/lib/features/projects/review/checklist/grid/loaders";
import { gridPath } from "@/lib/features/projects/review/checklist/grid/routes";

export const metadata: Metadata = { title: "Ajouter un point à la grille" };

export default async function NewCheckItemPage() {
  await requireGridManager();
  return (
    <div className="fr-container pb-12">
      <AdministrationBreadcrumb
        segments={[{ label: "Grille d’instruction", href: gridPath }]}
        current="Ajouter un point"
      />
      <PageTitle title="Ajouter un point" />
      <CheckItemForm itemId={null} version={0} values={{ label: "", help: "" }} />
    </div>
  );
}
