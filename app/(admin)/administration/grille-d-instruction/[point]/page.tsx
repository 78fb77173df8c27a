import type { Metadata } from "next";
import { AdministrationBreadcrumb } from "@/components/layout/administration-breadcrumb";
import { CheckItemForm } from "@/components/projects/review/grid/check-item-form";
import { PageTitle } from "@/components/ui/page-title";
import { GRID_VERB_LABELS, gridChangeInWords } from "@/lib/features/projects/review/checklist/grid/labels";
import { loadCheckItem } from "@/lib/features/projects/review/checklist/grid/loaders";
import { gridPath } from "@/lib/features/projects/review/checklist/grid/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Modifier un point de la grille" };

export default async function CheckItemPage({
  params,
}: PageProps<"/administration/grille-d-instruction/[point]">) {
  const { point } = await params;
  const { itemId, item, journal } = await loadCheckItem(point);
  return (
    <div className="fr-container pb-12">
      <AdministrationBreadcrumb
        segments={[{ label: "Grille d’instruction", href: gridPath }]}
        current={item?.label ?? "Point"}
      />
      <PageTitle
        title={item?.label ?? "Modifier un point"}
        lead={item?.isActive === false ? "Retiré de la grille." : undefined}
      />
      <CheckItemForm
        itemId={itemId}
        version={item?.version ?? 0}
        values={{ label: item?.label ?? "", help: item?.help ?? "" }}
      />
      {journal.length > 0 && (
        <section className="pt-12">
          <h2 className="fr-h4">Journal</h2>
          <ol className="m-0 flex list-none flex-col gap-4 p-0">
            {journal.map(({ id, at, actorName, verb, changes }) => (
              <li key={id} className="wrap-anywhere">
                <strong>{GRID_VERB_LABELS[verb]}</strong>, {formatInstant(at)}, par {actorName}
                <ul className="m-0">
                  {Object.entries(changes).map(([field, change]) => (
                    <li key={field}>{gridChangeInWords(field, change)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
