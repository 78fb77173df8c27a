import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadProfiles } from "@/lib/features/profiles/loaders";
import {
  deleteProfilePath,
  editProfilePath,
  followProfilePath,
  newProfilePath,
  profilePath,
} from "@/lib/features/profiles/routes";
import { followingInWords } from "@/lib/features/views/following/labels";
import { newProjectsInWords } from "@/lib/features/views/labels";

export const metadata: Metadata = { title: "Profils d’intervention" };

export default async function ProfilesPage() {
  const profiles = await loadProfiles();
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Profils d’intervention" />
      <PageTitle
        help={guidePath("tenir-un-profil-d-intervention")}
        title="Profils d’intervention"
        lead="Ce que votre organisation finance, et la liste vivante des projets qui y correspondent. Vos collègues partagent ces profils."
        actions={
          <Link className="fr-btn fr-btn--icon-left fr-icon-add-line" href={newProfilePath} prefetch={false}>
            Nouveau profil
          </Link>
        }
      />
      {profiles.length === 0 && (
        <p>
          Votre organisation n’a pas encore de profil. Dites quels territoires, quelles priorités, quels
          montants vous intéressent&nbsp;: les projets qui conviennent se rassemblent d’eux-mêmes, avec les
          raisons.
        </p>
      )}
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {profiles.map(({ id, name, newCount, frequency, createdByName }) => (
          <li key={id} className="flex flex-col gap-2 border border-line p-4">
            <div className="flex flex-wrap items-center gap-2">
              <h2 className="fr-h6 m-0 min-w-0 break-words">
                <Link href={profilePath(id)} prefetch={false}>
                  {name}
                </Link>
              </h2>
              {newCount > 0 && <Badge severity="new">{newProjectsInWords(newCount)}</Badge>}
            </div>
            <p className="fr-text--sm m-0">
              {followingInWords(frequency)} · Créé par {createdByName}
            </p>
            <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
              {[
                { label: "Suivre", href: followProfilePath(id) },
                { label: "Modifier", href: editProfilePath(id) },
                { label: "Supprimer", href: deleteProfilePath(id) },
              ].map(({ label, href }) => (
                <li key={href} className="p-0">
                  <Link
                    className="fr-link fr-link--sm"
                    href={href}
                    prefetch={false}
                    aria-label={`${label} le profil ${name}`}
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
