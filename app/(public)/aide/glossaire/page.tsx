import { GlossaryLetters } from "@/components/help/glossary-letters";
import { HelpSearch } from "@/components/help/help-search";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { SEARCH_PARAMETER } from "@/lib/features/help/constants";
import { loadGlossary } from "@/lib/features/help/loaders";
import { glossaryPath, helpPath } from "@/lib/features/help/routes";

export const metadata = { title: "Glossaire" };

export default async function GlossaryPage({ searchParams }: PageProps<"/aide/glossaire">) {
  const { asked, letters } = loadGlossary((await searchParams)[SEARCH_PARAMETER]);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Aide", href: helpPath }]} current="Glossaire" />
      <PageTitle title="Glossaire" lead={<p>Ce que veulent dire les mots de ce site, simplement.</p>} />
      <div className="flex max-w-3xl flex-col gap-8">
        <HelpSearch action={glossaryPath} label="Chercher un mot" asked={asked} />
        {asked !== "" && (
          <p className="m-0" role="status">
            {letters.length === 0 ? "Aucun mot" : "Les mots"} avec «&nbsp;{asked}&nbsp;».{" "}
            <a href={glossaryPath}>Voir tout le glossaire</a>
          </p>
        )}
        <GlossaryLetters letters={letters} />
      </div>
    </div>
  );
}
