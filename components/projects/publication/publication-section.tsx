import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import {
  PUBLICATION_CONFIRMATIONS,
  PUBLICATION_REASONS,
  PUBLISHABLE_FIELD_LABELS,
} from "@/lib/features/projects/publication/labels";
import { PUBLICATION_ANCHOR, publishedProjectPath } from "@/lib/features/projects/publication/routes";
import type { PublicationPanel } from "@/lib/features/projects/publication/types";
import { formatInstantDay } from "@/lib/kernel/format";
import { PublicationForm } from "./publication-form";

/** What the public may read of a project: said to the territory and the ministry, chosen by the coordinator. */
export function PublicationSection({ panel }: { readonly panel: PublicationPanel }) {
  const { confirmation, refusal } = panel;
  return (
    <section id={PUBLICATION_ANCHOR} aria-labelledby="publication-titre" className="flex flex-col gap-4 pt-8">
      {confirmation && (
        <Alert severity="success" role="status" title={PUBLICATION_CONFIRMATIONS[confirmation].title}>
          <p>{PUBLICATION_CONFIRMATIONS[confirmation].next}</p>
        </Alert>
      )}
      <h2 id="publication-titre" className="fr-h4 m-0">
        Publication
      </h2>
      <PublicationState panel={panel} />
      {refusal === null ? (
        // Forgets the preview once it was published, not when somebody changed the project meanwhile.
        <PublicationForm
          key={panel.publishedFields.join() + String(panel.publishedAt)}
          reference={panel.reference}
          panel={panel}
        />
      ) : (
        <p className="m-0">{PUBLICATION_REASONS[refusal]}</p>
      )}
    </section>
  );
}

function PublicationState({ panel }: { readonly panel: PublicationPanel }) {
  const { publishedAt, publishedFields, reference } = panel;
  if (publishedAt === null) return <p className="m-0">Ce projet n’est pas publié.</p>;
  const fields = ["intitulé", "résumé", "priorités"].concat(
    publishedFields.map((field) => PUBLISHABLE_FIELD_LABELS[field].toLowerCase()),
  );
  return (
    <p className="m-0">
      Publié le {formatInstantDay(publishedAt)}&nbsp;: {fields.join(", ")}.{" "}
      <Link href={publishedProjectPath(reference)} prefetch={false}>
        Voir la page publique
      </Link>
    </p>
  );
}
