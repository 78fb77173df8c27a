import type { OrganisationKind } from "../accounts/types";

export const FUNDER_KIND_LABELS: Record<OrganisationKind, string> = {
  ministry: "Ministère",
  agency: "Agence",
  partner: "Partenaire",
  collectivite: "Collectivité",
  funder: "Autre financeur",
};

export const MERGE_DONE =
  "Les financeurs sont fusionnés. Les listes de choix de tout le site suivent dans la minute.";

export type MergeRefusal = "forbidden" | "notFound" | "same" | "elsewhere" | "unavailable";

export const MERGE_REFUSAL_LABELS: Record<MergeRefusal, string> = {
  forbidden: "Seul un administrateur fusionne des financeurs.",
  notFound: "Choisissez un financeur de la liste.",
  same: "Un financeur ne peut pas être fusionné avec lui-même.",
  elsewhere: "L’un des deux vient d’être fusionné par quelqu’un d’autre. Rien n’a été changé.",
  unavailable:
    "La fusion n’a pas eu lieu\u00A0: le service ne répond pas. Rien n’a été changé. Réessayez dans quelques instants.",
};

/** The refusal named in an address, in words; nothing for a name that was made up. */
export function mergeRefusalSentence(name: string | undefined): string | null {
  return Object.entries(MERGE_REFUSAL_LABELS).find(([refusal]) => refusal === name)?.[1] ?? null;
}
