import Link from "next/link";
import { formPath } from "@/lib/features/projects/autosave/routes";
import type { OpenDraft } from "@/lib/features/projects/autosave/types";
import { FORM_SUBJECTS } from "@/lib/features/projects/presence/labels";
import { formatInstant } from "@/lib/kernel/format";

function nameOf(place: OpenDraft["place"]): string {
  if (place.kind === "creation") return "Nouveau projet";
  return place.kind === "strategie" ? "Stratégie" : place.reference;
}

/** What the reader began to type and never saved: nobody else is told. */
export function OpenDrafts({ drafts }: { readonly drafts: readonly OpenDraft[] }) {
  if (drafts.length === 0) return null;
  return (
    <section className="fr-callout" aria-labelledby="saisies">
      <h2 id="saisies" className="fr-callout__title">
        {drafts.length === 1 ? "Une saisie en cours" : "Saisies en cours"}
      </h2>
      <p className="fr-text--sm m-0">Personne d’autre ne voit ce que vous n’avez pas encore enregistré.</p>
      <ul className="m-0">
        {drafts.map(({ place, title, savedAt, takenFrom }) => (
          <li key={formPath(place)}>
            <Link href={formPath(place)} prefetch={false}>
              {nameOf(place)}
              {title && `\u00A0: ${title}`}
            </Link>{" "}
            ({place.kind !== "creation" && `${FORM_SUBJECTS[place.kind]}, `}gardée le {formatInstant(savedAt)}
            {takenFrom !== "" && `, commencée par ${takenFrom}`})
          </li>
        ))}
      </ul>
    </section>
  );
}
