import Link from "next/link";
import { commentCountLabel } from "@/lib/features/strategies/comments/labels";
import { strategyCommentListPath } from "@/lib/features/strategies/comments/routes";
import { aboutToken } from "@/lib/features/strategies/comments/rules";
import type { CommentAbout, ThreadCounts } from "@/lib/features/strategies/comments/types";

export type CommentLinkProps = {
  readonly slug: string;
  readonly about: CommentAbout;
  /** What it stands beside, for whoever does not see where it stands. */
  readonly of: string;
  readonly counts: ThreadCounts;
};

/** Beside a part of the text: how much is said of it, and the way there. */
export function CommentLink({ slug, about, of, counts }: CommentLinkProps) {
  const count = counts[aboutToken(about)] ?? { open: 0, all: 0 };
  return (
    <p className="strategy-screen-only m-0 pt-2">
      <Link
        className="fr-link fr-link--sm fr-icon-chat-3-line fr-link--icon-left"
        href={strategyCommentListPath(slug, { about })}
        prefetch={false}
      >
        {commentCountLabel(count)}
        <span className="fr-sr-only"> sur {of}</span>
      </Link>
    </p>
  );
}
