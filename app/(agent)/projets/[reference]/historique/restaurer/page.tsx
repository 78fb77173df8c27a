import type { Metadata } from "next";
import { ConfirmationForm } from "@/components/projects/confirmation-form";
import { ComparedFields } from "@/components/projects/history/compared-fields";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { restoreAction } from "@/lib/features/projects/history/actions";
import { RESTORE_FAILURES } from "@/lib/features/projects/history/labels";
import { loadRestorePage } from "@/lib/features/projects/history/loaders";
import { historyPath } from "@/lib/features/projects/history/routes";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { formatInstant } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Restaurer une version" };

export default async function RestorePage({
  params,
  searchParams,
}: PageProps<"/projets/[reference]/historique/restaurer">) {
  const { reference } = await params;
  const { project, version, changes, leftOut, refusal } = await loadRestorePage(
    reference,
    await searchParams,
  );
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
          { label: "Historique", href: historyPath(reference) },
        ]}
        current="Restaurer"
      />
      <PageTitle title={`Restaurer la version\u00A0${version.number}`} lead={project.title} />
      <p>
        Elle a été enregistrée par {version.authorName} le {formatInstant(version.validFrom)}. La restaurer
        crée une nouvelle version&nbsp;: rien de ce qui a été écrit depuis n’est perdu.
      </p>
      {leftOut.length > 0 && (
        <Alert severity="warning" title="Ce qui ne peut pas être repris">
          <p>Cette version nomme ce qui n’est plus proposé&nbsp;:</p>
          <ul>
            {leftOut.map(({ field, words }) => (
              <li key={field} className="whitespace-pre-line">
                {PROJECT_FIELD_LABELS[field]}&nbsp;: {words}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {refusal !== null ? (
        <Alert severity="error" title="Cette version ne peut pas être restaurée" small>
          <p>{RESTORE_FAILURES[refusal]}</p>
        </Alert>
      ) : changes.length === 0 ? (
        <p>Le projet est déjà dans l’état de cette version.</p>
      ) : (
        <div className="flex flex-col gap-8 pt-4">
          <section aria-labelledby="changements">
            <h2 id="changements" className="fr-h4">
              Ce qui changera
            </h2>
            <ComparedFields
              fields={changes}
              before="Aujourd’hui"
              after={`Après la restauration de la version\u00A0${version.number}`}
            />
          </section>
          <ConfirmationForm
            action={restoreAction}
            values={{ reference, number: version.number, baseVersion: project.version }}
            refusedTitle="La version n’a pas été restaurée"
            button={`Restaurer la version\u00A0${version.number}`}
            cancel={{ label: "Annuler", href: historyPath(reference) }}
          />
        </div>
      )}
    </div>
  );
}
