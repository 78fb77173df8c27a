import Link from "next/link";
import { GuideList } from "@/components/help/guide-list";
import { HelpSearch } from "@/components/help/help-search";
import { ProfileTiles } from "@/components/help/profile-tiles";
import { SearchResults } from "@/components/help/search-results";
import { OperatorContact } from "@/components/layout/operator-contact";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { definitionsPath } from "@/lib/features/dashboard/definitions/routes";
import { SEARCH_PARAMETER } from "@/lib/features/help/constants";
import { EVERYBODYS_GUIDES } from "@/lib/features/help/labels";
import { loadHelp } from "@/lib/features/help/loaders";
import { glossaryPath, helpPath } from "@/lib/features/help/routes";
import { loadOperator } from "@/lib/features/navigation/loaders";

export const metadata = { title: "Aide" };

export default async function HelpPage({ searchParams }: PageProps<"/aide">) {
  const { asked, own, roles, guides, terms } = await loadHelp((await searchParams)[SEARCH_PARAMETER]);
  return (
    <div className="fr-container flex flex-col gap-10 pb-12">
      <div>
        <Breadcrumb segments={[]} current="Aide" />
        <PageTitle
          title="Aide"
          lead={<p>Comment faire, étape par étape, avec les écrans que vous verrez.</p>}
        />
        <HelpSearch action={helpPath} label="Chercher dans l’aide" asked={asked} />
      </div>
      {asked !== "" && <SearchResults asked={asked} guides={guides} terms={terms} />}
      {asked === "" && (
        <>
          <section aria-labelledby="roles">
            <h2 id="roles" className="fr-h4">
              Selon ce que vous faites
            </h2>
            <ProfileTiles roles={roles} own={own} />
          </section>
          <section aria-labelledby="tous">
            <h2 id="tous" className="fr-h4">
              Pour tout le monde
            </h2>
            <GuideList slugs={EVERYBODYS_GUIDES} />
          </section>
        </>
      )}
      <section aria-labelledby="mots">
        <h2 id="mots" className="fr-h4">
          Les mots et les chiffres
        </h2>
        <ul>
          <li>
            <Link href={glossaryPath} prefetch={false}>
              Glossaire
            </Link>
            &nbsp;: ce que veulent dire les mots de ce site.
          </li>
          <li>
            <Link href={definitionsPath} prefetch={false}>
              Définitions des chiffres
            </Link>
            &nbsp;: ce que compte chaque chiffre du tableau de bord et des exports.
          </li>
        </ul>
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact" className="fr-h4">
          Vous n’avez pas trouvé&#8239;?
        </h2>
        <OperatorContact email={loadOperator().contactEmail} />
      </section>
    </div>
  );
}
