import type { Metadata } from "next";
import { ProfileForm } from "@/components/profiles/profile-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadNewProfile } from "@/lib/features/profiles/loaders";
import { profilesPath } from "@/lib/features/profiles/routes";

export const metadata: Metadata = { title: "Nouveau profil d’intervention" };

export default async function NewProfilePage() {
  const { choices, start } = await loadNewProfile();
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[{ label: "Profils d’intervention", href: profilesPath }]}
        current="Nouveau profil"
      />
      <PageTitle title="Nouveau profil d’intervention" lead="Ce que votre organisation finance." />
      <ProfileForm start={start} profileId={null} choices={choices} cancelPath={profilesPath} />
    </div>
  );
}
