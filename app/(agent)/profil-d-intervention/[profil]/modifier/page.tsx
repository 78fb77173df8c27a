import type { Metadata } from "next";
import { ProfileForm } from "@/components/profiles/profile-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadEditProfile } from "@/lib/features/profiles/loaders";
import { profilePath, profilesPath } from "@/lib/features/profiles/routes";

export const metadata: Metadata = { title: "Modifier un profil d’intervention" };

export default async function EditProfilePage({
  params,
}: PageProps<"/profil-d-intervention/[profil]/modifier">) {
  const { profil } = await params;
  const { profile, choices, start } = await loadEditProfile(profil);
  const id = profile?.id ?? null;
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Profils d’intervention", href: profilesPath }]} current="Modifier" />
      <PageTitle title="Modifier un profil d’intervention" lead={profile?.name} />
      <ProfileForm
        start={start}
        profileId={id}
        choices={choices}
        cancelPath={id === null ? profilesPath : profilePath(id)}
      />
    </div>
  );
}
