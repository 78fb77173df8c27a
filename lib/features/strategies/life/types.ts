import type { Result } from "@/lib/kernel/result";
import type { StrategyState } from "../constants";
import type { KeptDeliberation } from "../deliberation/types";
import type { EditionSummary } from "../editions/types";
import type { StrategyPublicationCommand } from "../publication/constants";
import type { Publication, PublishableEdition } from "../publication/types";
import type { StrategyTerritory } from "../types";
import type { AdoptionRefusal, StepChoice, StepRefusal, StepSide, StrategyCommand } from "./rules";

/** One step, as it was taken. */
export type StrategyStep = {
  readonly id: number;
  readonly command: StrategyCommand;
  readonly message: string;
  /** The version of the text that it looked at. */
  readonly version: number;
  readonly edition: number | null;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly organisationName: string;
};

/** Where a strategy stands, as its territory and the ministry see it. */
export type StrategyLife = {
  readonly strategyId: number;
  readonly territory: StrategyTerritory;
  readonly state: StrategyState;
  /** Null for whoever does not read the text now. */
  readonly text: {
    readonly version: number;
    readonly updatedAt: Date;
    readonly updatedByName: string;
  } | null;
  /** Null for who takes no step. */
  readonly side: StepSide | null;
  readonly choices: readonly StepChoice[];
  /** Newest first. */
  readonly steps: readonly StrategyStep[];
  /** The last one that its reader took; null before the first. */
  readonly ownStepId: number | null;
  readonly editions: readonly EditionSummary[];
  readonly published: Publication | null;
};

/** What the page of states is drawn from. */
export type StatePage = {
  readonly life: StrategyLife;
  /** The step that has just been taken, as the address says it and the state bears out. */
  readonly done: StrategyCommand | null;
  /** What an adoption that was not written is told. */
  readonly adoption: {
    readonly refusals: readonly AdoptionRefusal[];
    readonly adoptedOn: string;
    /** The file that was sent with it. */
    readonly kept: KeptDeliberation | null;
  };
  /** What may be published; null for whoever publishes nothing. */
  readonly publishable: PublishableEdition | null;
  /** The publication that has just been made or withdrawn. */
  readonly published: { readonly command: StrategyPublicationCommand; readonly answer: string } | null;
};

export type StepOutcome =
  | Result<StrategyState, "notFound" | "forbidden" | StepRefusal>
  /** Somebody took a step since the page was shown. */
  | { readonly ok: false; readonly refusal: "overtaken"; readonly by: StrategyStep }
  /** Somebody wrote the text since the page was shown. */
  | { readonly ok: false; readonly refusal: "stale"; readonly byName: string; readonly at: Date };

/** `keptGone`: the file that was sent before is no longer kept, or another one is. */
export type AdoptionOutcome = StepOutcome | { readonly ok: false; readonly refusal: "keptGone" };

export type StepFormState = {
  readonly submission: number;
  readonly message: string;
  readonly errors: readonly { readonly fieldId?: string; readonly message: string }[];
  /** What the form was sent about, from which it is drawn again when the strategy can no longer be read. */
  readonly sent: { readonly command: StrategyCommand; readonly version: number } | null;
  readonly signedOut: boolean;
};
