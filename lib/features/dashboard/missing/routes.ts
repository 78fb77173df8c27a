import type { FilterEntry } from "@/lib/features/projects/search/rules";
import type { EveningView } from "../course/types";
import { viewAddress, viewPath, viewPathWithout } from "../routes";
import { countedStatuses } from "../rules";
import type { ViewAddress } from "../types";
import { lackToken } from "./behind/rules";
import type { Lack } from "./behind/types";

type Placed = Pick<EveningView, "filters" | "at">;

export const lackEntries = (lack: Lack, page = 1): ViewAddress["extra"] => [
  ["manque", lackToken(lack)],
  ...(page > 1 ? [["page", String(page)] as const] : []),
];

const lackAddress = (at: string | null, lack: Lack, page: number): ViewAddress => {
  const { path, extra } = viewAddress("missing", { on: at });
  return { path: `${path}/projets`, extra: [...extra, ...lackEntries(lack, page)] };
};

/** The list of the projects that lack something. `narrowed`: of this territory or priority only. */
export function lackPath(
  { filters, at }: Placed,
  lack: Lack,
  narrowed: { readonly territory?: string; readonly priority?: string } = {},
  page = 1,
): string {
  return viewPath(lackAddress(at, lack, page), {
    ...filters,
    reviewStatuses: countedStatuses(filters),
    ...(narrowed.territory !== undefined && { territories: [narrowed.territory] }),
    ...(narrowed.priority !== undefined && { mainPriorities: [narrowed.priority] }),
  });
}

export const lackPathWithout = ({ filters, at }: Placed, lack: Lack, removed: FilterEntry): string =>
  viewPathWithout(lackAddress(at, lack, 1), filters, removed);

export const missingPath = ({ filters, at }: Placed): string =>
  viewPath(viewAddress("missing", { on: at }), filters);
