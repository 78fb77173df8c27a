import type { NeedKind } from "@/lib/features/projects/constants";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";

export const partnersViewPath = `${DASHBOARD_PATH}/partenaires`;
export const partnersExportPath = "/exports/partenaires.csv";

export const NEED_TOKENS: Record<NeedKind, string> = {
  engineering: "ingenierie",
  land: "foncier",
  funding: "financement",
  regulation: "reglementation",
  marketing: "commercialisation",
  other: "autre",
};

/** The projects behind a need that nothing covers. */
export const needyProjectsPath = (kind: NeedKind, territory: string): string =>
  `${partnersViewPath}/projets?${new URLSearchParams({ besoin: NEED_TOKENS[kind], territoire: territory })}`;
