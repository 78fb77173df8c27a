import Link from "next/link";
import type { ReactNode } from "react";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { DemoBadge } from "@/components/ui/demo-badge";
import { PageTitle } from "@/components/ui/page-title";
import { guidePath } from "@/lib/features/help/guides/routes";
import type { StrategyState } from "@/lib/features/strategies/constants";
import { STRATEGY_STATE_LABELS, UNTITLED_STRATEGY } from "@/lib/features/strategies/labels";
import { editStrategyPath } from "@/lib/features/strategies/routes";
import type { StrategyView } from "@/lib/features/strategies/types";
import { territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";
import { formatInstant } from "@/lib/kernel/format";

const SEVERITIES: Record<StrategyState, BadgeSeverity> = {
  elaboration: "neutral",
  shared: "info",
  adopted: "success",
};

export type StrategyHeaderProps = {
  readonly strategy: StrategyView;
  readonly isEditable: boolean;
  /** Where the text stands, and its editions. */
  readonly children?: ReactNode;
};

/** Whose strategy it is, where it stands, and when it was last written. */
export function StrategyHeader({ strategy, isEditable, children }: StrategyHeaderProps) {
  const { territory, content, state, version, demo, edition, readsWorkingText } = strategy;
  return (
    <>
      <PageTitle
        help={guidePath(isEditable ? "ecrire-la-strategie" : "lire-une-strategie")}
        title={content.title || UNTITLED_STRATEGY}
        lead={
          <Link href={territoryPath(territory.slug)} prefetch={false}>
            {withoutArticle(territory.programmeName)}
          </Link>
        }
        badges={
          <>
            {readsWorkingText && <Badge severity={SEVERITIES[state]}>{STRATEGY_STATE_LABELS[state]}</Badge>}
            {edition !== null && <Badge severity="success">Édition&nbsp;{edition.number}</Badge>}
            {demo && <DemoBadge />}
          </>
        }
        actions={
          isEditable && (
            <Link
              className="fr-btn strategy-screen-only"
              href={editStrategyPath(territory.slug, "texte")}
              prefetch={false}
            >
              Écrire la stratégie
            </Link>
          )
        }
      />
      {readsWorkingText && edition === null && (
        <p className="fr-text--sm text-ink-muted">
          Version&nbsp;{version}
          {strategy.updatedByName && `, par ${strategy.updatedByName}`}, le{" "}
          {formatInstant(strategy.updatedAt)}
        </p>
      )}
      {children}
    </>
  );
}
