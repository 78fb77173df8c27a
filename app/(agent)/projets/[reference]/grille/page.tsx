import type { Metadata } from "next";
import { ChecklistForm } from "@/components/projects/review/checklist/checklist-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import {
  checkSummarySentence,
  GRID_SAVED,
  TICK_REFUSALS,
  tickedInWords,
} from "@/lib/features/projects/review/checklist/labels";
import { loadChecklist } from "@/lib/features/projects/review/checklist/loaders";
import { summarizeChecklist, tickedOf } from "@/lib/features/projects/review/checklist/rules";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Grille d’instruction d’un projet" };

export default async function ChecklistPage({
  params,
  searchParams,
}: PageProps<"/projets/[reference]/grille">) {
  const { reference } = await params;
  const page = await loadChecklist(reference);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Grille d’instruction" lead={`Projet ${reference}`} />
        <ChecklistForm reference={reference} grid={null} />
      </div>
    );
  const { title, items, checklist, refusal } = page;
  const summary = checkSummarySentence(summarizeChecklist(items, checklist.answers));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Grille d’instruction"
      />
      <PageTitle
        title="Grille d’instruction"
        lead={title || reference}
        actions={
          <a className="fr-btn fr-btn--secondary" href={projectReviewPath(reference)}>
            Revenir à l’instruction
          </a>
        }
      />
      <div className="flex flex-col gap-6">
        {(await searchParams).fait !== undefined && (
          <Alert severity="success" role="status" small>
            {GRID_SAVED}
          </Alert>
        )}
        <p className="m-0">
          {summary === null
            ? "L’administrateur n’a pas encore rempli la grille d’instruction."
            : `${summary}.`}
          {checklist.updatedAt !== null &&
            ` Dernier passage\u00A0: ${checklist.updatedByName}, le ${formatInstant(checklist.updatedAt)}.`}
        </p>
        {refusal === null ? (
          items.length > 0 && <ChecklistForm reference={reference} grid={{ items, checklist }} />
        ) : (
          <>
            <p className="m-0">{TICK_REFUSALS[refusal]}</p>
            <ul className="m-0">
              {items.map((item) => (
                <li key={item.id} className="wrap-anywhere">
                  {item.label}&nbsp;: {tickedInWords(tickedOf(checklist.answers, item.id))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
