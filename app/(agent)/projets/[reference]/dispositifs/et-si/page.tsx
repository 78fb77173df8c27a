import type { Metadata } from "next";
import Link from "next/link";
import { SchemeMoves } from "@/components/schemes/matching/scheme-moves";
import { WhatIfForm } from "@/components/schemes/matching/what-if-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadProject } from "@/lib/features/projects/loaders";
import { editProjectPath, projectPath, projectsPath } from "@/lib/features/projects/routes";
import { loadWhatIf } from "@/lib/features/schemes/criteria/project-page/loaders";
import { projectSchemesPath } from "@/lib/features/schemes/criteria/routes";

type Props = PageProps<"/projets/[reference]/dispositifs/et-si">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await loadProject((await params).reference);
  return { title: `Et si le projet ${reference} changeait` };
}

export default async function WhatIfPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { project, values, errors, priorities, comparison, mayEdit } = await loadWhatIf(
    reference,
    await searchParams,
  );
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
          { label: "Dispositifs", href: projectSchemesPath(reference) },
        ]}
        current="Et si…"
      />
      <PageTitle
        help={guidePath("essayer-et-si")}
        title="Et si le projet changeait…"
        lead={
          <>
            <p>{project.title || "Projet sans intitulé"}</p>
            <p className="fr-text--sm">
              Changez un fait ci-dessous pour voir quels dispositifs s’ouvriraient ou se fermeraient. Rien
              n’est enregistré.
            </p>
          </>
        }
      />
      {comparison !== null && (
        <section aria-labelledby="comparaison" className="pt-8">
          <SchemeMoves comparison={comparison} titleId="comparaison" />
        </section>
      )}
      <section aria-labelledby="faits" className="pt-8">
        <h2 id="faits" className="fr-h4">
          Les faits du projet
        </h2>
        <WhatIfForm reference={reference} values={values} errors={errors} priorities={priorities} />
      </section>
      {mayEdit && (
        <p className="pt-8">
          <Link className="fr-link" href={editProjectPath(reference)} prefetch={false}>
            Modifier le projet pour de bon
          </Link>
        </p>
      )}
    </div>
  );
}
