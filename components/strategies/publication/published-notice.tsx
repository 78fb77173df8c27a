import { publishedNotice } from "@/lib/features/strategies/publication/labels";
import type { StrategyView } from "@/lib/features/strategies/types";

export type PublishedNoticeProps = { readonly strategy: StrategyView };

/** That this is what the territory chose to publish, and of which edition. */
export function PublishedNotice({ strategy }: PublishedNoticeProps) {
  if (strategy.edition === null) return null;
  return <p className="m-0 text-ink-muted">{publishedNotice(strategy.edition, strategy.updatedAt)}</p>;
}
