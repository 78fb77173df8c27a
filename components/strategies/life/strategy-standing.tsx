import Link from "next/link";
import { deliberationPath } from "@/lib/features/strategies/editions/routes";
import type { EditionSummary } from "@/lib/features/strategies/editions/types";
import { editionLabel, STATE_SENTENCES } from "@/lib/features/strategies/life/labels";
import { strategyEditionPath, strategyStatePath } from "@/lib/features/strategies/routes";
import type { StrategyView } from "@/lib/features/strategies/types";

export type StrategyStandingProps = {
  readonly strategy: StrategyView;
  /** Those that the reader reads, newest first. */
  readonly editions: readonly EditionSummary[];
};

/** Under the title: where the text stands, and the edition in force. */
export function StrategyStanding({ strategy, editions }: StrategyStandingProps) {
  const { territory, state, readsWorkingText, readsLife } = strategy;
  const inForce = editions.find(({ isInForce }) => isInForce);
  if (!inForce && !readsWorkingText) return null;
  return (
    <div className="flex flex-col gap-2">
      {readsWorkingText && (
        <p className="m-0">
          {STATE_SENTENCES[state]}{" "}
          {readsLife && (
            <Link href={strategyStatePath(territory.slug)} prefetch={false}>
              État, éditions et publication
            </Link>
          )}
        </p>
      )}
      {inForce && (
        <p className="m-0 flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <span>
            {readsWorkingText ? "En vigueur\u00A0: " : ""}
            <Link href={strategyEditionPath(territory.slug, inForce.number)} prefetch={false}>
              {editionLabel(inForce)}
            </Link>
          </span>
          <span>
            <a
              className="fr-link fr-link--sm fr-link--download"
              href={deliberationPath(territory.slug, inForce.number)}
              download
            >
              Délibération
            </a>
          </span>
        </p>
      )}
    </div>
  );
}
