import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { Unparted } from "@/components/ui/unparted";
import { unarchiveAction } from "@/lib/features/projects/archive/actions";
import { ARCHIVE_REFUSAL_LABELS } from "@/lib/features/projects/archive/labels";
import type { ArchivesPage } from "@/lib/features/projects/archive/types";
import { REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import { formatInstant, formatInstantDay } from "@/lib/kernel/format";

/** Who archived what, why, and until when it can be brought back. */
export function ArchiveList({ archived }: Pick<ArchivesPage, "archived">) {
  if (archived.length === 0) return <p>Aucun projet n’est archivé.</p>;
  return (
    <ul className="fr-raw-list flex flex-col gap-6">
      {archived.map((project) => {
        const { reference, title, refusal } = project;
        return (
          <li key={reference} className="border-0 border-t border-solid border-line pt-4">
            <h2 className="fr-h6 m-0 wrap-anywhere">{title || "Projet sans intitulé"}</h2>
            <p className="m-0">
              <Unparted>{reference}</Unparted> – {REVIEW_STATUS_LABELS[project.archivedFrom]}. Archivé par{" "}
              <strong>{project.archivedByName}</strong> le {formatInstant(project.archivedAt)}
            </p>
            {project.archiveReason !== "" && (
              <p className="m-0 whitespace-pre-line wrap-anywhere">Motif&nbsp;: {project.archiveReason}</p>
            )}
            <p>
              Il peut être rétabli jusqu’au <strong>{formatInstantDay(project.until)}</strong>, puis son
              contenu sera supprimé définitivement.
            </p>
            {refusal === null ? (
              <ConfirmationForm
                action={unarchiveAction}
                values={{ reference }}
                refusedTitle="Le projet n’a pas été rétabli"
                button={`Rétablir ${reference}`}
                isSecondary
              />
            ) : (
              <p className="fr-hint-text m-0">{ARCHIVE_REFUSAL_LABELS[refusal]}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
