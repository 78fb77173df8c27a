import type { Audience } from "@/lib/features/comments/constants";
import { audienceLabel } from "@/lib/features/comments/labels";

type AudienceLineProps = { readonly audience: Audience; readonly isTerritory: boolean };

export function AudienceLine({ audience, isTerritory }: AudienceLineProps) {
  return (
    <p className="fr-text--sm m-0">
      <strong>Visible par&nbsp;:</strong> {audienceLabel(audience, isTerritory)}
    </p>
  );
}
