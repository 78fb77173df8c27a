import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { isSlug } from "@/lib/kernel/slug";
import { readAs, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { mayManageSchemes } from "../administration/policy";
import { EMPTY_CONTENT, wholeContent } from "../content/rules";
import type { SchemeContent } from "../content/types";
import { DECIDED_SHOWN, OWN_PROPOSALS_SHOWN } from "./constants";
import { mayPropose, mayReadProposals } from "./policy";
import type { Proposal, ProposalHead, ProposalStart } from "./types";

const HEAD = Prisma.sql`p.id, s.slug AS "schemeSlug", coalesce(s.name, p.content ->> 'name') AS "schemeName",
  p.base_version IS NULL AS "isNew", o.name AS "organisationName", p.author_name AS "authorName", p.at,
  p.proposed_fields AS "proposedFields", p.published_fields AS "publishedFields", p.state, p.decided_at AS "decidedAt",
  p.decided_by_name AS "decidedByName", p.reason`;
const PROPOSALS = Prisma.sql`scheme_proposal p JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN support_scheme s ON s.id = p.scheme_id`;

/** What one's organisation proposed, newest first; null for whoever proposes nothing. */
export async function listOwnProposals(actor: Actor): Promise<ProposalHead[] | null> {
  if (!mayPropose(actor)) return null;
  return readAs<ProposalHead>(
    actor,
    Prisma.sql`SELECT ${HEAD} FROM ${PROPOSALS} WHERE p.organisation_id = ${actor.organisationId}
      ORDER BY p.id DESC LIMIT ${OWN_PROPOSALS_SHOWN}::int`,
  );
}

/** The schemes that one's organisation operates; null for whoever proposes nothing. */
export async function listOperatedSchemes(
  actor: Actor,
): Promise<{ readonly slug: string; readonly name: string }[] | null> {
  if (!mayPropose(actor)) return null;
  return readAs<{ slug: string; name: string }>(
    actor,
    Prisma.sql`SELECT s.slug, s.name FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug
      WHERE o.id = ${actor.organisationId} AND s.retired_on IS NULL ORDER BY unaccent(s.name), s.slug`,
  );
}

/** What waits, oldest first, then what was decided, latest first; null for anybody but the administrator. */
export async function listProposals(
  actor: Actor,
): Promise<{ readonly waiting: ProposalHead[]; readonly decided: ProposalHead[] } | null> {
  if (!mayManageSchemes(actor)) return null;
  const [waiting, decided] = await Promise.all([
    readAs<ProposalHead>(
      actor,
      Prisma.sql`SELECT ${HEAD} FROM ${PROPOSALS} WHERE p.state = 'waiting' ORDER BY p.id`,
    ),
    readAs<ProposalHead>(
      actor,
      Prisma.sql`SELECT ${HEAD} FROM ${PROPOSALS} WHERE p.state <> 'waiting'
        ORDER BY p.decided_at DESC, p.id DESC LIMIT ${DECIDED_SHOWN}::int`,
    ),
  ]);
  return { waiting, decided };
}

/** New schemes included; none for anybody but the administrator. */
export async function countWaitingProposals(actor: Actor): Promise<number> {
  if (!mayManageSchemes(actor)) return 0;
  const [found] = await readAs<{ waiting: number }>(
    actor,
    Prisma.sql`SELECT count(*)::int AS waiting FROM scheme_proposal WHERE state = 'waiting'`,
  );
  return found?.waiting ?? 0;
}

type Stored = Omit<Proposal, "content" | "base" | "current"> & {
  readonly content: Partial<SchemeContent>;
  readonly base: Partial<SchemeContent> | null;
  readonly current: Partial<SchemeContent> | null;
};
const DETAIL = Prisma.sql`${HEAD}, p.base_version AS "baseVersion", p.content, p.note, p.source, v.content AS base,
  CASE WHEN p.base_version IS NOT NULL THEN scheme_content(s) END AS current,
  CASE WHEN p.base_version IS NULL THEN 0 ELSE s.version END AS "currentVersion",
  coalesce(s.retired_on IS NOT NULL, false) AS "isRetired",
  p.base_version IS NOT NULL AND s.organisation_slug IS DISTINCT FROM o.slug AS "hasMoved"`;
const DETAILED = Prisma.sql`${PROPOSALS}
  LEFT JOIN support_scheme_version v ON v.scheme_id = p.scheme_id AND v.number = p.base_version`;

const wholeProposal = ({ content, base, current, ...rest }: Stored): Proposal => ({
  ...rest,
  content: wholeContent(content),
  base: base === null ? EMPTY_CONTENT : wholeContent(base),
  current: current === null ? EMPTY_CONTENT : wholeContent(current),
});

/** One proposal, for its organisation and the administrator; null for anybody else. */
export async function getProposal(actor: Actor, id: number): Promise<Proposal | null> {
  if (!mayReadProposals(actor)) return null;
  const [found] = await readAs<Stored>(
    actor,
    Prisma.sql`SELECT ${DETAIL}, CASE WHEN ${mayManageSchemes(actor)}::boolean THEN EXISTS (
        SELECT FROM standing_member m WHERE m.user_id = p.author_id AND m.organisation_id = p.organisation_id AND m.role = 'partner') END AS "authorStands"
      FROM ${DETAILED} WHERE p.id = ${id}`,
  );
  return found ? wholeProposal(found) : null;
}

/** For the mutation that decides it. */
export async function selectProposal(tx: Tx, id: number): Promise<Proposal | null> {
  const [found] = await tx.$queryRaw<Stored[]>`
    SELECT ${DETAIL}, NULL::boolean AS "authorStands" FROM ${DETAILED} WHERE p.id = ${id}`;
  return found ? wholeProposal(found) : null;
}

/** What the form of a change starts from; null when the scheme is not there, or not the organisation's. */
export async function getProposalStart(actor: Actor, slug: string): Promise<ProposalStart | null> {
  if (!mayPropose(actor) || !isSlug(slug)) return null;
  const [found] = await readAs<ProposalStart>(
    actor,
    Prisma.sql`SELECT s.slug, s.name, s.version, scheme_content(s) AS content, coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', p.id, 'authorName', p.author_name, 'at', p.at) ORDER BY p.id)
        FROM scheme_proposal p WHERE p.scheme_id = s.id AND p.state = 'waiting'), '[]') AS waiting
      FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug
      WHERE s.slug = ${slug} AND o.id = ${actor.organisationId} AND s.retired_on IS NULL`,
  );
  if (!found) return null;
  const waiting = found.waiting.map((one) => ({ ...one, at: new Date(one.at) }));
  return { ...found, content: wholeContent(found.content), waiting };
}
