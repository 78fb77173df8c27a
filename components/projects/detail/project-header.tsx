import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { EDIT_REFUSAL_LABELS } from "@/lib/features/projects/labels";
import { REVIEW_ANCHOR } from "@/lib/features/projects/review/routes";
import { editProjectPath } from "@/lib/features/projects/routes";
import type { EditRefusal } from "@/lib/features/projects/rules";
import type { ProjectDetail } from "@/lib/features/projects/types";
import type { Confirmation } from "@/lib/features/quarterly/types";
import { territoryPath } from "@/lib/features/territories/routes";
import { formatInstant } from "@/lib/kernel/format";
import type { Result } from "@/lib/kernel/result";
import { ReviewStatusBadge } from "./review-status-badge";

export type ProjectHeaderProps = {
  readonly project: ProjectDetail;
  readonly edit: Result<true, EditRefusal> | null;
  /** When its territory last said that nothing was new. */
  readonly confirmation: Confirmation | null;
};

export function ProjectHeader({ project, edit, confirmation }: ProjectHeaderProps) {
  return (
    <PageTitle
      title={project.title || "Projet sans intitulé"}
      badges={
        <>
          <ReviewStatusBadge status={project.reviewStatus} />
          {project.publishedAt !== null && <Badge severity="info">Publié</Badge>}
          {project.demo && <DemoBadge />}
        </>
      }
      lead={
        <>
          <p className="fr-text--md">
            <Unparted>{project.reference}</Unparted> –{" "}
            <Link href={territoryPath(project.territory.slug)} prefetch={false}>
              {project.territory.programmeName}
            </Link>
          </p>
          <p className="fr-text--sm">
            Mis à jour le {formatInstant(project.updatedAt)}
            {project.updatedByName ? ` par ${project.updatedByName}` : ""}
            {confirmation !== null && confirmation.confirmedAt > project.updatedAt && (
              <>
                <br />
                Confirmé sans changement le {formatInstant(confirmation.confirmedAt)} par{" "}
                {confirmation.confirmedByName}
              </>
            )}
          </p>
        </>
      }
      actions={
        edit ? (
          <EditButton reference={project.reference} edit={edit} />
        ) : (
          project.reviewStatus === "submitted" && (
            <a className="fr-btn fr-btn--secondary" href={`#${REVIEW_ANCHOR}`}>
              Aller à l’instruction
            </a>
          )
        )
      }
    />
  );
}

const REASON_ID = "modifier-raison";

function EditButton({
  reference,
  edit,
}: {
  readonly reference: string;
  readonly edit: Result<true, EditRefusal>;
}) {
  if (edit.ok) {
    return (
      <Link className="fr-btn" href={editProjectPath(reference)} prefetch={false}>
        Modifier
      </Link>
    );
  }
  return (
    <div className="max-w-xs">
      <button type="button" className="fr-btn" disabled aria-describedby={REASON_ID}>
        Modifier
      </button>
      <p id={REASON_ID} className="fr-hint-text pt-2">
        {EDIT_REFUSAL_LABELS[edit.refusal]}
      </p>
    </div>
  );
}
