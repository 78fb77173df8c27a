import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { withActor } from "@/lib/platform/db";
import type { FollowingFrequency } from "./constants";
import { listMembers } from "./members/data";
import { basisOf, withBits } from "./rules";
import type { Following, Subject } from "./types";

const NOBODY = new Uint8Array();

/** Bytes as SQL takes them. */
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/**
 * Follows, or changes the rhythm. What is there when one begins is nothing new. @returns false for what the actor does not see.
 */
export async function followSubject(
  actor: Actor,
  subject: Subject,
  frequency: FollowingFrequency,
): Promise<boolean> {
  const { userId } = actor;
  if (userId === null) return false;
  const members = await listMembers(actor, subject);
  const basis = members === null ? "" : basisOf(actor, subject);
  const bits = hex(members === null ? NOBODY : withBits(NOBODY, members, []));
  return withActor(actor, async (tx) => {
    const [seen] =
      subject.kind === "view"
        ? await tx.$queryRaw<{ id: number }[]>`SELECT id FROM saved_view WHERE id = ${subject.id}`
        : await tx.$queryRaw<{ id: number }[]>`SELECT id FROM intervention_profile WHERE id = ${subject.id}`;
    if (!seen) return false;
    const viewId = subject.kind === "view" ? subject.id : null;
    const profileId = subject.kind === "profile" ? subject.id : null;
    await tx.$executeRaw`
      INSERT INTO following (user_id, view_id, profile_id, frequency, basis, based_at, members)
      VALUES (${userId}::uuid, ${viewId}, ${profileId}, ${frequency}, ${basis}, clock_timestamp(), decode(${bits}, 'hex'))
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      UPDATE following SET frequency = ${frequency} WHERE user_id = ${userId}::uuid
        AND (view_id = ${viewId} OR profile_id = ${profileId}) AND frequency <> ${frequency}`;
    if (frequency === "inApp")
      await tx.$executeRaw`
        DELETE FROM following_news n USING following f WHERE f.id = n.following_id AND n.mail_id IS NULL
          AND f.user_id = ${userId}::uuid AND (f.view_id = ${viewId} OR f.profile_id = ${profileId})`;
    return true;
  });
}

/** One's own; a mail that is under way still arrives. */
export async function unfollowSubject(
  actor: Actor,
  { kind, id }: Pick<Subject, "kind" | "id">,
): Promise<void> {
  const { userId } = actor;
  if (userId === null) return;
  await withActor(actor, (tx) =>
    kind === "view"
      ? tx.$executeRaw`DELETE FROM following WHERE user_id = ${userId}::uuid AND view_id = ${id}`
      : tx.$executeRaw`DELETE FROM following WHERE user_id = ${userId}::uuid AND profile_id = ${id}`,
  );
}

/**
 * Opens one's following: what came in since the visit of an earlier day is new, and stays so until the day is over, so that
 * a page drawn again has lost nothing.
 */
export function visitFollowing(actor: Actor, followingId: number): Promise<Following | null> {
  return withActor(actor, async (tx) => {
    const [visited] = await tx.$queryRaw<Following[]>`
      UPDATE following SET visited_at = clock_timestamp(), visited_before = CASE
          WHEN (visited_at AT TIME ZONE 'Europe/Paris')::date < (clock_timestamp() AT TIME ZONE 'Europe/Paris')::date THEN visited_at
          ELSE visited_before END
      WHERE id = ${followingId} AND user_id = ${actor.userId}::uuid
      RETURNING id, frequency, followed_at AS "followedAt", visited_at AS "visitedAt", visited_before AS "visitedBefore"`;
    return visited ?? null;
  });
}

/** For the application itself, on the word of a signed link: no more mails; what is followed stays on the screen. */
export async function stopFollowingMails(actor: Actor, userId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    await tx.$executeRaw`UPDATE following SET frequency = 'inApp' WHERE user_id = ${userId}::uuid`;
    await tx.$executeRaw`
      DELETE FROM following_news n USING following f WHERE f.id = n.following_id AND f.user_id = ${userId}::uuid AND n.mail_id IS NULL`;
  });
}
