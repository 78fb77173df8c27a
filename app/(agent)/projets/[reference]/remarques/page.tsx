import type { Metadata } from "next";
import { RemarkForm } from "@/components/projects/review/remarks/remark-form";
import { RemarkItem } from "@/components/projects/review/remarks/remark-item";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import {
  ANSWERS_WAIT,
  openRemarksSentence,
  REMARK_NOTICES,
} from "@/lib/features/projects/review/remarks/labels";
import { loadRemarkAnswer, loadRemarks } from "@/lib/features/projects/review/remarks/loaders";
import { remarkCommands } from "@/lib/features/projects/review/remarks/rules";
import type { RemarksPage } from "@/lib/features/projects/review/remarks/types";
import { projectReviewPath } from "@/lib/features/projects/review/routes";
import { editFieldPath, projectPath, projectsPath } from "@/lib/features/projects/routes";

export const metadata: Metadata = { title: "Remarques sur un projet" };

export default async function ProjectRemarksPage({
  params,
  searchParams,
}: PageProps<"/projets/[reference]/remarques">) {
  const { reference } = await params;
  const [page, { notice, remarkId }] = await Promise.all([
    loadRemarks(reference),
    loadRemarkAnswer(searchParams),
  ]);
  if (page === null)
    return (
      <div className="fr-container pt-8 pb-16">
        <PageTitle title="Remarques" lead={`Projet ${reference}`} />
        {remarkId !== null && (
          <RemarkForm
            reference={reference}
            remarkId={remarkId}
            revision={0}
            answer=""
            commands={["answer"]}
            about="la remarque"
          />
        )}
      </div>
    );
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Remarques"
      />
      <PageTitle
        title="Remarques sur le projet"
        lead={page.title || reference}
        actions={
          <a className="fr-btn fr-btn--secondary" href={projectReviewPath(reference)}>
            Revenir à l’instruction
          </a>
        }
      />
      {notice !== null && (
        <Alert severity="success" role="status" small>
          {REMARK_NOTICES[notice]}
        </Alert>
      )}
      <Remarks page={page} />
    </div>
  );
}

function Remarks({ page }: { readonly page: RemarksPage }) {
  const { reference, remarks, side, mayAnswer } = page;
  if (remarks.length === 0) return <p className="m-0">L’ANCT n’a fait aucune remarque sur un champ.</p>;
  const isTerritory = side === "territory";
  return (
    <>
      <p>{openRemarksSentence(remarks) ?? "Toutes les remarques sont réglées"}.</p>
      {isTerritory && !mayAnswer && <p>{ANSWERS_WAIT}</p>}
      <ul className="fr-raw-list m-0 flex flex-col gap-8 p-0">
        {remarks.map((remark) => {
          const commands = isTerritory && !mayAnswer ? [] : remarkCommands(remark, side);
          return (
            <li key={remark.id} className="border-0 border-l-2 border-solid border-line pl-4">
              <RemarkItem remark={remark} saysField />
              {isTerritory && mayAnswer && remark.state === "open" && (
                <p className="m-0 pb-2">
                  <a href={editFieldPath(reference, remark.field)}>
                    Modifier le champ «&nbsp;{PROJECT_FIELD_LABELS[remark.field]}&nbsp;»
                  </a>
                </p>
              )}
              {commands.length > 0 && (
                <RemarkForm
                  reference={reference}
                  remarkId={remark.id}
                  revision={remark.revision}
                  answer={remark.answer}
                  commands={commands}
                  about={`${PROJECT_FIELD_LABELS[remark.field]}, ${remark.text}`}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
