import type { Metadata } from "next";
import Link from "next/link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { deleteProfileAction } from "@/lib/features/profiles/actions";
import { loadDeleteProfile } from "@/lib/features/profiles/loaders";
import { profilesPath } from "@/lib/features/profiles/routes";

export const metadata: Metadata = { title: "Supprimer un profil d’intervention" };

export default async function DeleteProfilePage({
  params,
}: PageProps<"/profil-d-intervention/[profil]/supprimer">) {
  const { id, name } = await loadDeleteProfile((await params).profil);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Profils d’intervention", href: profilesPath }]} current="Supprimer" />
      <PageTitle title="Supprimer un profil d’intervention" lead={name} />
      <p>
        Il disparaît pour toute votre organisation, et plus personne ne le suit. Aucun projet n’est touché.
      </p>
      <form action={deleteProfileAction} className="relative flex flex-wrap gap-4">
        <input type="hidden" name="profil" value={id} />
        <button type="submit" className="fr-btn">
          Supprimer le profil
        </button>
        <Link className="fr-btn fr-btn--secondary" href={profilesPath} prefetch={false}>
          Annuler
        </Link>
      </form>
    </div>
  );
}
