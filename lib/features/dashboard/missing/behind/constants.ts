import type { NeedKind } from "@/lib/features/projects/constants";

/** Address words of what may lack. */
export const LACK_WORDS: { readonly unfunded: string; readonly need: Readonly<Record<NeedKind, string>> } = {
  unfunded: "sans-financeur",
  need: {
    engineering: "besoin-ingenierie",
    land: "besoin-foncier",
    funding: "besoin-financement",
    regulation: "besoin-reglementation",
    marketing: "besoin-commercialisation",
    other: "besoin-autre",
  },
};

export const LACKING_PER_PAGE = 50;
