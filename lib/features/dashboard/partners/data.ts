import "server-only";
import { NEED_KINDS, type NeedKind } from "@/lib/features/projects/constants";
import { schemeState } from "@/lib/features/schemes/rules";
import type { Actor } from "@/lib/kernel/actor";
import { readAs } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { NATURES_FOR_NEED, NEEDY_SHOWN } from "./constants";
import { mayReadPartners } from "./policy";
import type { NeedyProject, PartnerFigures, PartnersView, UncoveredNeed, UnusedScheme } from "./types";

const { sql } = Prisma;

/** Null for whoever it is not for. */
export async function getPartnersView(actor: Actor, today: string): Promise<PartnersView | null> {
  if (!mayReadPartners(actor)) return null;
  const [partners, reasons, needs, schemes] = await Promise.all([
    readAs<PartnerFigures>(actor, partnersStatement),
    readAs<PartnersView["reasons"][number]>(actor, reasonsStatement),
    readAs<UncoveredNeed>(actor, needsStatement),
    readAs<Omit<UnusedScheme, "isClosed"> & Parameters<typeof schemeState>[0] & { isUsed: boolean }>(
      actor,
      schemesStatement,
    ),
  ]);
  const unused = schemes
    .filter(({ isUsed }) => !isUsed)
    .map(({ slug, name, operator, ...state }) => ({
      slug,
      name,
      operator,
      isClosed: schemeState(state, today) === "closed",
    }));
  return { partners, reasons, needs, schemes: { total: schemes.length, unused } };
}

/** The first answer of each organisation to each project, and the days that it took: from the acceptance, or a later request. */
const partnersStatement = sql`
  WITH firsts AS (
    SELECT a.organisation_id, a.project_id, min(paris_day(a.created_at)) AS answered_on FROM partner_answer a GROUP BY 1, 2
  ), delays AS (
    SELECT organisation_id, greatest(answered_on - began_on, 0) AS days
    FROM (SELECT f.*, greatest(paris_day(p.decided_at), (
            SELECT min(l.requested_on) FROM funding_line l WHERE l.project_id = f.project_id AND l.funder_id = f.organisation_id
              AND l.requested_on <= f.answered_on)) AS began_on
          FROM firsts f JOIN project p ON p.id = f.project_id) AS begun
    WHERE began_on IS NOT NULL
  ), asked AS (
    SELECT l.funder_id AS organisation_id, count(DISTINCT l.project_id) AS projects
    FROM funding_line l JOIN project p ON p.id = l.project_id AND p.review_status = 'accepted'
    WHERE l.state = 'requested' AND l.answer_id IS NULL AND NOT EXISTS (
      SELECT FROM partner_answer a WHERE a.project_id = p.id AND a.organisation_id = l.funder_id AND a.state <> 'withdrawn')
    GROUP BY 1
  ), counted AS (
    SELECT organisation_id, count(*) FILTER (WHERE kind = 'interest' AND state = 'given') AS interests,
      count(*) FILTER (WHERE kind = 'refusal' AND state = 'given' OR state = 'refused') AS refusals,
      count(*) FILTER (WHERE kind = 'proposal' AND state <> 'withdrawn') AS proposals,
      count(*) FILTER (WHERE state IN ('accepted', 'requested', 'underReview', 'granted', 'paid')) AS agreed,
      sum(granted_cents) AS granted, sum(paid_cents) AS paid
    FROM partner_answer GROUP BY 1
  )
  SELECT o.slug, o.name, o.id IN (SELECT organisation_id FROM review_people() WHERE role = 'partner') AS "hasMembers",
    coalesce(c.interests, 0)::int AS interests, coalesce(c.refusals, 0)::int AS refusals, coalesce(c.proposals, 0)::int AS proposals,
    coalesce(c.agreed, 0)::int AS agreed, coalesce(c.granted, 0)::bigint AS "grantedCents", coalesce(c.paid, 0)::bigint AS "paidCents",
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY d.days) FROM delays d WHERE d.organisation_id = o.id) AS "medianDays",
    (SELECT max(d.days) FROM delays d WHERE d.organisation_id = o.id)::int AS "longestDays", coalesce(q.projects, 0)::int AS unanswered
  FROM organisation o LEFT JOIN counted c ON c.organisation_id = o.id LEFT JOIN asked q ON q.organisation_id = o.id
  WHERE o.kind = 'partner' ORDER BY unaccent(o.name)`;

const reasonsStatement = sql`
  SELECT w.refusal_reason AS reason, count(*)::int AS answers FROM partner_answer a JOIN partner_answer_word w ON w.answer_id = a.id
  WHERE w.refusal_reason IS NOT NULL AND a.state IN ('given', 'refused') GROUP BY 1 ORDER BY 2 DESC, 1`;

const schemesStatement = sql`
  SELECT s.slug, s.name, s.operator, s.situation, s.closes_on::text AS "closesOn",
    EXISTS (SELECT FROM partner_answer a WHERE a.scheme_id = s.id AND a.state <> 'withdrawn') AS "isUsed"
  FROM support_scheme s WHERE s.retired_on IS NULL ORDER BY unaccent(s.operator), unaccent(s.name)`;

const byKind = Prisma.join(NEED_KINDS.map((kind) => sql`(${kind}, ${NATURES_FOR_NEED[kind] ?? []}::text[])`));

/** Open needs of accepted projects that no partner has answered, and that no scheme of their priorities is made for. */
const uncovered = sql`
  FROM need n JOIN project p ON p.id = n.project_id AND p.review_status = 'accepted' JOIN territory t ON t.id = p.territory_id
    JOIN (VALUES ${byKind}) AS k (kind, natures) ON k.kind = n.kind
  WHERE NOT n.is_met
    AND NOT EXISTS (SELECT FROM partner_answer a WHERE a.project_id = p.id AND a.kind <> 'refusal'
      AND a.state NOT IN ('withdrawn', 'declined', 'refused'))
    AND NOT EXISTS (SELECT FROM support_scheme s WHERE s.retired_on IS NULL AND s.situation NOT IN ('closed', 'draftLaw')
      AND (s.closes_on IS NULL OR s.closes_on >= paris_day(now())) AND s.priority_ids && p.priority_ids
      AND (s.natures && k.natures OR EXISTS (SELECT FROM criteria_set c JOIN eligibility_criterion e ON e.set_id = c.id
        WHERE c.scheme_id = s.id AND e.kind = 'need' AND e.parameters -> 'needs' ? n.kind)))`;

const needsStatement = sql`
  SELECT n.kind, t.slug AS "territorySlug", t.programme_name AS "territoryName", count(DISTINCT p.id)::int AS projects ${uncovered}
  GROUP BY n.kind, t.id ORDER BY n.kind, count(DISTINCT p.id) DESC, t.id`;

/** The projects behind one figure of the table of needs. */
export async function listNeedyProjects(
  actor: Actor,
  { kind, territory }: { readonly kind: NeedKind; readonly territory: string },
): Promise<NeedyProject[] | null> {
  if (!mayReadPartners(actor)) return null;
  return readAs<NeedyProject>(
    actor,
    sql`SELECT p.reference, p.title, t.programme_name AS "territoryName", string_agg(n.text, ' ; ' ORDER BY n.position) AS text ${uncovered}
      AND n.kind = ${kind} AND t.slug = ${territory} GROUP BY p.id, t.id ORDER BY p.reference LIMIT ${NEEDY_SHOWN}::int`,
  );
}
