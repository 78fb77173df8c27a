import type { ApplicantKind } from "@/lib/features/schemes/constants";

/** The first that fits. Régies de quartier and sociétés coopératives are left unsaid: officers leave such holes. */
const KINDS: readonly (readonly [RegExp, ApplicantKind | null])[] = [
  [/^Qui portera|^Régie de quartier|^Société coopérative/, null],
  [/^Est Ensemble/, "ept"],
  [/économie mixte|publique locale/, "localCompany"],
  [/^Foncière/, "landCompany"],
  [/^Chambre/, "chamber"],
  [/^(Association|Union)/, "association"],
  [/^(Société|Coopérative)/, "company"],
  [/^(Ville|Commune) /, "commune"],
  [/Métropole|Communauté|Agglomération|Grand /, "epci"],
];

/** What the demonstration's officers said of their project owner. */
export function ownerKindOf(projectOwner: string | undefined): ApplicantKind | null {
  return KINDS.find(([pattern]) => pattern.test(projectOwner ?? ""))?.[1] ?? null;
}
