import type { ReactNode } from "react";
import { aboutObjective, aboutSection } from "@/lib/features/strategies/comments/rules";
import type { ThreadCounts } from "@/lib/features/strategies/comments/types";
import type { StrategyObjective } from "@/lib/features/strategies/content/types";
import { UNTITLED_OBJECTIVE } from "@/lib/features/strategies/labels";
import type { StrategySection } from "@/lib/features/strategies/routes";
import { CommentLink } from "./comment-link";

const PART_NAMES: Record<StrategySection, string> = {
  texte: "le titre et le résumé",
  diagnostic: "le diagnostic",
  chiffres: "les chiffres clés",
  axes: "les axes",
};

type Beside = {
  readonly afterObjective?: (objective: StrategyObjective) => ReactNode;
  readonly afterPart?: (section: StrategySection) => ReactNode;
};

/** What StrategyText shows beside each part for whoever reads comments; nothing for the others. */
export function partComments(slug: string, counts: ThreadCounts | null): Beside {
  if (counts === null) return {};
  return {
    afterPart: (section) => (
      <CommentLink slug={slug} about={aboutSection(section)} of={PART_NAMES[section]} counts={counts} />
    ),
    afterObjective: ({ key, title }) => (
      <CommentLink
        slug={slug}
        about={aboutObjective(key)}
        of={`l’objectif «\u00A0${title || UNTITLED_OBJECTIVE}\u00A0»`}
        counts={counts}
      />
    ),
  };
}
