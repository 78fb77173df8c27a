import "@/components/projects/search/search.css";
import { CheckboxFacet } from "@/components/ui/checkbox-facet";
import { PROFILE_VERDICT_LABELS } from "@/lib/features/profiles/labels";
import { profilePath } from "@/lib/features/profiles/routes";
import type { ProfilePage } from "@/lib/features/profiles/types";
import { PHASES } from "@/lib/features/projects/constants";
import { PHASE_LABELS } from "@/lib/features/projects/labels";

const VERDICTS = ["eligible", "toCheck", "ineligible"] as const;

/** Everything stands in the address: a form that asks, without a script. */
export function ProfileFilters({
  page,
}: {
  readonly page: Pick<ProfilePage, "profile" | "view" | "found" | "choices">;
}) {
  const { profile, view, found, choices } = page;
  return (
    <search>
      <form
        action={profilePath(profile.id)}
        method="get"
        className="flex flex-col gap-4 bg-surface-alt p-4"
        aria-label="Filtrer les projets du profil"
      >
        <div className="facets">
          <CheckboxFacet
            name="resultat"
            label="Correspondance"
            options={VERDICTS.map((value) => ({ value, label: PROFILE_VERDICT_LABELS[value] }))}
            chosen={view.verdicts}
            counts={found.counts.verdicts}
            empty=""
          />
          <CheckboxFacet
            name="territoire"
            label="Territoire"
            options={choices.territories.map(({ slug, label }) => ({ value: slug, label }))}
            chosen={view.territories}
            counts={found.counts.territories}
            onlyCounted
            empty="Aucun projet"
          />
          <CheckboxFacet
            name="phase"
            label="Phase"
            options={PHASES.map((phase) => ({ value: phase, label: PHASE_LABELS[phase] }))}
            chosen={view.phases}
            counts={found.counts.phases}
            onlyCounted
            empty="Aucun projet"
          />
        </div>
        <div>
          <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm">
            Appliquer les filtres
          </button>
        </div>
      </form>
    </search>
  );
}
