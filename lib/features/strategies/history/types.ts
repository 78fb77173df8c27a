import type { ProjectDirectory } from "@/lib/features/projects/types";
import type { StrategyState } from "../constants";
import type { StrategyContent } from "../content/types";
import type { ComparedPart } from "../content/words/types";
import type { StrategyVerb } from "../journal/constants";
import type { StrategyChanges } from "../journal/types";
import type { StrategyView } from "../types";

/** What a version is, without its text. */
export type StrategyVersionHead = {
  readonly number: number;
  readonly validFrom: Date;
  /** Null: it is the present one. */
  readonly validTo: Date | null;
  readonly authorName: string;
  readonly organisationName: string;
  readonly state: StrategyState;
};

export type StrategyVersionEntry = StrategyVersionHead & {
  /** From the journal; null where it has no line of that instant, or none for this reader. */
  readonly verb: StrategyVerb | null;
  readonly changes: StrategyChanges;
};

export type StrategyVersionPage = {
  readonly entries: readonly StrategyVersionEntry[];
  readonly total: number;
};

export type StrategyVersion = StrategyVersionHead & { readonly content: StrategyContent };

export type RestoreStrategyState = { readonly submission: number; readonly error: string | null };

/** What the history was asked for. */
export type StrategyHistoryPage = {
  readonly strategy: StrategyView;
  readonly mayRestore: boolean;
} & (
  | {
      readonly kind: "list";
      readonly page: number;
      readonly pageCount: number;
      readonly versions: StrategyVersionPage;
    }
  | {
      readonly kind: "comparison";
      readonly from: StrategyVersionHead;
      readonly to: StrategyVersionHead;
      readonly fields: readonly ComparedPart[];
    }
  /** `version` is null on a day on which there was none to read; `day` is null when it was asked for by its number. */
  | {
      readonly kind: "version";
      readonly version: StrategyVersion | null;
      readonly day: string | null;
      readonly directory: ProjectDirectory;
    }
  | { readonly kind: "noDay"; readonly typed: string }
);
