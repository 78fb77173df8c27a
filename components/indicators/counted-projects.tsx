import { countedProjects } from "@/lib/features/dashboard/labels";
import type { ReviewStatus } from "@/lib/features/projects/constants";

type CountedProjectsProps = {
  readonly statuses: readonly ReviewStatus[];
  readonly visibleStatuses: readonly ReviewStatus[];
  readonly seesOwnOnly: boolean;
};

/** Which projects the figures count, in words. */
export function CountedProjects({ statuses, visibleStatuses, seesOwnOnly }: CountedProjectsProps) {
  return (
    <p className="fr-text--lead">
      Chiffres des <strong>{countedProjects(statuses, visibleStatuses)}</strong>
      {seesOwnOnly ? " de votre territoire\u00A0: les indicateurs des autres ne vous sont pas ouverts." : "."}
    </p>
  );
}
