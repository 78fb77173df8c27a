import Link from "next/link";
import { projectSchemesPath, whatIfPath } from "@/lib/features/schemes/criteria/routes";

/** The way to the schemes of a project. They are matched on their own page: this one stays quick. */
export function ProjectSchemesSection({ reference }: { readonly reference: string }) {
  return (
    <section aria-labelledby="dispositifs" className="pt-8">
      <h2 id="dispositifs" className="fr-h4">
        Dispositifs de soutien
      </h2>
      <p>Qui peut aider ce projet, critère par critère, ce qui manque, et ce qu’un changement ouvrirait.</p>
      <p className="m-0 flex flex-wrap gap-4">
        <Link
          className="fr-btn fr-btn--secondary fr-btn--sm"
          href={projectSchemesPath(reference)}
          prefetch={false}
        >
          Voir les dispositifs de ce projet
        </Link>
        <Link className="fr-btn fr-btn--tertiary fr-btn--sm" href={whatIfPath(reference)} prefetch={false}>
          Et si le projet changeait…
        </Link>
      </p>
    </section>
  );
}
