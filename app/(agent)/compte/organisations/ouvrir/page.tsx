import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { loadOpenAs } from "@/lib/features/accounts/organisations/loaders";
import { organisationsPath, switchOrganisationPath } from "@/lib/features/accounts/organisations/routes";

export const metadata: Metadata = { title: "Changer d’organisation", robots: { index: false } };

/** Where the link of a mail leads whoever acts for another organisation: the button changes it, opening the address does not. */
export default async function OpenAsPage({ searchParams }: PageProps<"/compte/organisations/ouvrir">) {
  const { organisation, path, actingFor } = await loadOpenAs(await searchParams);
  if (organisation === null) {
    return (
      <div className="fr-container flex flex-col gap-6 py-12">
        <PageTitle
          title="Cette page est réservée à une autre organisation"
          lead="Vous n’en faites pas partie, ou n’en faites plus partie."
        />
        <p>
          <Link href={organisationsPath} prefetch={false}>
            Voir vos organisations
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="fr-container flex flex-col gap-6 py-12">
      <PageTitle
        title={`Cette page concerne «\u00A0${organisation.name}\u00A0»`}
        lead={`Vous agissez en ce moment pour «\u00A0${actingFor}\u00A0».`}
      />
      <form method="post" action={switchOrganisationPath}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <input type="hidden" name="retour" value={path} />
        <button type="submit" className="fr-btn fr-btn--lg">
          Agir pour «&nbsp;{organisation.name}&nbsp;» et ouvrir la page
        </button>
      </form>
    </div>
  );
}
