import type { ProjectFilters } from "@/lib/features/projects/search/types";
import type { BridgeStep } from "../comparison/rules";
import type { AskedDates } from "../past/types";
import { pastProjectsPath, viewPath, withDates } from "../routes";
import type { ViewAddress } from "../types";
import type { Step } from "./constants";
import { stepToken } from "./rules";
import type { BehindWhat } from "./types";

type Evenings = Pick<AskedDates, "at" | "since">;

export const STEP_OF = {
  gone: { kind: "gone" },
  arrived: { kind: "arrived" },
} as const satisfies Partial<Record<BridgeStep, Step>>;

/** The list behind a figure of the past: everything that its address says beside the filters. */
export function behindAddress({ at, since }: Evenings, what: BehindWhat, page = 1): ViewAddress {
  const { extra } = withDates({ path: pastProjectsPath, extra: [] }, { on: at, since });
  const step = what.kind === "figure" ? [] : [["mouvement", stepToken(what)] as const];
  return {
    path: pastProjectsPath,
    extra: [...extra, ...step, ...(page > 1 ? [["page", String(page)] as const] : [])],
  };
}

/** The same list as a file. */
export const behindExportPath = (filters: ProjectFilters, dates: Evenings, what: BehindWhat): string =>
  viewPath({ ...behindAddress(dates, what), path: "/exports/projets-d-un-soir.csv" }, filters);

/** The projects of one step between two evenings. */
export const stepPath = (filters: ProjectFilters, dates: Evenings, step: Step): string =>
  viewPath(behindAddress(dates, step), filters);
