import type { Sums } from "@/lib/features/dashboard/types";
import type { ReviewStatus } from "@/lib/features/projects/constants";
import type { NamedValue } from "@/lib/features/projects/search/types";
import type { NumberedAxis } from "../attached/types";
import type { EditionHead, StrategyTerritory } from "../types";

/** What the counted projects of one line and one main priority add up to; the priority by slug, "non-renseigne" for none. */
export type MatrixCell = { readonly line: string; readonly priority: string } & Sums;

export type MatrixQpv = {
  readonly code: string;
  readonly name: string;
  readonly generation: number;
  /** Counted projects that serve it: attached to an objective shown, each once; and of no objective. */
  readonly attached: number;
  readonly unattached: number;
};

/** A project that serves no objective. */
export type LooseProject = { readonly reference: string; readonly title: string };

/** Sums of the projects that the reader sees, all of one instant. */
export type MatrixFigures = {
  /** `line` is an objective's key (a project of several stands in each), an axis' number or "" for all (each project once). */
  readonly cells: readonly MatrixCell[];
  /** Of the chosen objective: `line` is a QPV (a project of several stands in each), or "" for those that serve none. */
  readonly byQpv: readonly MatrixCell[];
  readonly unattached: readonly MatrixCell[];
  readonly qpvs: readonly MatrixQpv[];
  /** Counted projects attached to more than one of the objectives shown. */
  readonly shared: number;
  /** Counted ones whose total cost is not known: they add nothing to what is left to finance. */
  readonly withoutCost: number;
  /** The latest of those that serve no objective. */
  readonly loose: readonly LooseProject[];
};

export type MatrixChoice = {
  readonly qpv: string | null;
  /** Key of the objective that is looked at by QPV. */
  readonly objective: string | null;
};

export type StrategyMatrix = MatrixFigures & {
  readonly territory: StrategyTerritory;
  readonly edition: EditionHead | null;
  readonly axes: readonly NumberedAxis[];
  readonly priorities: readonly NamedValue[];
  readonly choice: MatrixChoice;
  /** What the address asks and cannot get. */
  readonly ignored: readonly string[];
  /** Review statuses of which the reader sees some. */
  readonly seen: readonly ReviewStatus[];
};
