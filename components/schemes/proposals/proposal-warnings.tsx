import { Alert } from "@/components/ui/alert";
import type { Proposal } from "@/lib/features/schemes/proposals/types";

/** What has changed around a proposal since it was made. */
export function ProposalWarnings({ proposal }: { readonly proposal: Proposal }) {
  const {
    state,
    baseVersion,
    currentVersion,
    hasMoved,
    isRetired,
    authorStands,
    authorName,
    organisationName,
  } = proposal;
  if (state !== "waiting") return null;
  const warnings = [
    ...(baseVersion !== null && baseVersion !== currentVersion
      ? [
          `La fiche a changé depuis\u00A0: la proposition part de la version\u00A0${baseVersion}, la fiche en est à la version\u00A0${currentVersion}.`,
        ]
      : []),
    ...(hasMoved
      ? [`Ce dispositif n’est plus rattaché à l’organisation «\u00A0${organisationName}\u00A0».`]
      : []),
    ...(isRetired
      ? ["Ce dispositif n’est plus au catalogue\u00A0: la proposition ne peut qu’être refusée."]
      : []),
    ...(authorStands === false
      ? [
          `${authorName} n’est plus un compte partenaire de l’organisation\u00A0: ses collègues seront prévenus à sa place.`,
        ]
      : []),
  ];
  if (warnings.length === 0) return null;
  return (
    <Alert severity="warning" title="Depuis cette proposition">
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Alert>
  );
}
