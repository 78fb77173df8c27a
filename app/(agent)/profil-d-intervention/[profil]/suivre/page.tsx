import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { FrequencyField } from "@/components/views/frequency-field";
import { followProfileAction } from "@/lib/features/profiles/actions";
import { loadProfileFollowing } from "@/lib/features/profiles/loaders";
import { profilesPath } from "@/lib/features/profiles/routes";
import { VIEW_INPUTS } from "@/lib/features/views/constants";

export const metadata: Metadata = { title: "Suivre un profil d’intervention" };

export default async function FollowProfilePage({
  params,
}: PageProps<"/profil-d-intervention/[profil]/suivre">) {
  const { profile, frequency } = await loadProfileFollowing((await params).profil);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Profils d’intervention", href: profilesPath }]} current="Suivre" />
      <PageTitle title="Suivre un profil d’intervention" lead={profile.name} />
      {/* Nothing is typed, so that nothing has to be given back. */}
      <form action={followProfileAction} className="relative flex max-w-2xl flex-col gap-6">
        <input type="hidden" name="profil" value={profile.id} />
        <FrequencyField
          name={VIEW_INPUTS.frequency}
          chosen={frequency ?? ""}
          legend="Quand un projet y entre, en sort ou change"
        />
        <div>
          <button type="submit" className="fr-btn">
            Enregistrer
          </button>
        </div>
      </form>
    </div>
  );
}
