import type { Metadata } from "next";
import Link from "next/link";
import { FitCard } from "@/components/profiles/fit-card";
import { ProfileFilters } from "@/components/profiles/profile-filters";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { NewProjects } from "@/components/views/new-projects";
import { loadProfilePage } from "@/lib/features/profiles/loaders";
import {
  editProfilePath,
  followProfilePath,
  profileExportPath,
  profilesPath,
  profileViewPath,
} from "@/lib/features/profiles/routes";
import { describeTest } from "@/lib/features/schemes/criteria/labels";
import { leavesOf } from "@/lib/features/schemes/criteria/rules";
import { followingInWords } from "@/lib/features/views/following/labels";
import { formatCount } from "@/lib/kernel/format";

export const metadata: Metadata = { title: "Profil d’intervention" };

export default async function ProfilePage({
  params,
  searchParams,
}: PageProps<"/profil-d-intervention/[profil]">) {
  const { profil } = await params;
  const page = await loadProfilePage(profil, await searchParams);
  const { profile, tree, ground, view, found, frequency, visit } = page;
  const newReferences = new Set(visit?.newProjects.map(({ reference }) => reference));
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[{ label: "Profils d’intervention", href: profilesPath }]}
        current={profile.name}
      />
      <PageTitle
        title={profile.name}
        actions={
          <>
            <Link className="fr-btn fr-btn--secondary" href={editProfilePath(profile.id)} prefetch={false}>
              Modifier le profil
            </Link>
            <Link className="fr-btn fr-btn--secondary" href={followProfilePath(profile.id)} prefetch={false}>
              Changer le suivi
            </Link>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <section aria-labelledby="demande" className="flex flex-col gap-2">
          <h2 id="demande" className="fr-h6 m-0">
            Ce que demande ce profil
          </h2>
          <ul className="m-0">
            {leavesOf(tree).map(({ id, test }) => (
              <li key={id} className="break-words">
                {describeTest(test, ground)}
              </li>
            ))}
          </ul>
          <p className="fr-hint-text m-0">{followingInWords(frequency)}</p>
        </section>
        {visit !== null && <NewProjects visit={visit} />}
        <ProfileFilters page={page} />
        <section aria-labelledby="resultats" className="flex flex-col gap-4">
          <div role="status">
            <h2 id="resultats" className="fr-h4 m-0">
              {formatCount(found.total, "projet", "projets")}
              {found.page > 1 && ` – page\u00A0${found.page} sur ${found.pageCount}`}
            </h2>
            {found.total === 0 && (
              <p className="m-0">
                Aucun projet. Ceux qui ne correspondent pas restent visibles, avec la raison&nbsp;: cochez
                «&nbsp;Ne correspond pas&nbsp;».
              </p>
            )}
          </div>
          {found.total > 0 && (
            <p className="m-0">
              <a
                className="fr-link fr-link--sm fr-link--icon-left fr-icon-download-line"
                href={profileExportPath(profile.id, view)}
              >
                Exporter en CSV
              </a>
            </p>
          )}
          <ul className="m-0 flex list-none flex-col gap-4 p-0">
            {found.projects.map((project) => (
              <FitCard
                key={project.reference}
                project={project}
                isNew={newReferences.has(project.reference)}
              />
            ))}
          </ul>
          <Pagination
            page={found.page}
            pageCount={found.pageCount}
            hrefOf={(number) => profileViewPath(profile.id, { ...view, page: number })}
          />
        </section>
      </div>
    </div>
  );
}
