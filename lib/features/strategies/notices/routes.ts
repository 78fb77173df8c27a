import { strategyCommentPath } from "../comments/routes";
import { strategyEditionPath, strategyPath, strategyStatePath } from "../routes";

/** What a notification about a strategy is about, beside its territory: a comment in its thread, or an edition. */
export const commentSubject = (threadId: number, commentId: number) => `${threadId}/${commentId}`;
export const editionSubject = (number: number) => String(number);

/** Where the very item is; the strategy itself where the subject says no more. */
export function strategyItemPath(slug: string, event: string, subject: string): string {
  const [first = 0, second = 0] = subject.split("/").map(Number);
  if ((event === "commented" || event === "mentioned") && first > 0 && second > 0)
    return strategyCommentPath(slug, first, second);
  if (event === "adopted" && first > 0) return strategyEditionPath(slug, first);
  return event === "changesAsked" || event === "takenBack" ? strategyStatePath(slug) : strategyPath(slug);
}
