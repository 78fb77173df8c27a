import Link from "next/link";
import { PROFILES } from "@/lib/features/help/labels";
import { profilePath } from "@/lib/features/help/routes";
import type { Role } from "@/lib/kernel/actor";
import { formatCount } from "@/lib/kernel/format";

export type ProfileTilesProps = {
  readonly roles: readonly Role[];
  /** The reader's role, told as theirs. */
  readonly own: Role | null;
};

export function ProfileTiles({ roles, own }: ProfileTilesProps) {
  return (
    <ul className="m-0 grid list-none grid-cols-1 gap-6 p-0 sm:grid-cols-2 lg:grid-cols-3">
      {roles.map((role) => (
        <li key={role} className="p-0">
          <div className="fr-tile fr-enlarge-link h-full">
            <div className="fr-tile__body">
              <div className="fr-tile__content">
                <h3 className="fr-tile__title">
                  <Link href={profilePath(role)} prefetch={false}>
                    {PROFILES[role].title}
                  </Link>
                </h3>
                <p className="fr-tile__desc">{PROFILES[role].summary}</p>
                <p className="fr-tile__detail">
                  {formatCount(PROFILES[role].guides.length, "fiche", "fiches")}
                </p>
                {role === own && (
                  <div className="fr-tile__start">
                    <p className="fr-badge fr-badge--info fr-badge--sm fr-badge--no-icon">Votre rôle</p>
                  </div>
                )}
              </div>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
