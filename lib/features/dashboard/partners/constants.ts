import type { NeedKind } from "@/lib/features/projects/constants";
import type { SchemeNature } from "@/lib/features/schemes/constants";

/** What a scheme brings that answers a need of the kind; criteria that name the need say it too. */
export const NATURES_FOR_NEED: Readonly<Partial<Record<NeedKind, readonly SchemeNature[]>>> = {
  engineering: ["engineering", "support", "projectManagement"],
  funding: ["grant", "loan", "equity", "guarantee", "taxExemption", "call"],
};

export const NEEDY_SHOWN = 200;
