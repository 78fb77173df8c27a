import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { SchemeVerb } from "../administration/constants";
import type { SchemeField } from "./constants";
import { freeSchemeSlug } from "./rules";
import type { SchemeContent } from "./types";

/** A trigger closes the version before and opens one; say why first (`tellSchemeChange`). */
export async function writeSchemeContent(tx: Tx, schemeId: number, content: SchemeContent): Promise<void> {
  await tx.$executeRaw`
    UPDATE support_scheme SET name = ${content.name}, operator = ${content.operator}, operator_group = ${content.operatorGroup},
      organisation_slug = ${content.organisationSlug}, natures = ${content.natures}::text[],
      priority_ids = ${content.priorityIds}::smallint[], applicants = ${content.applicants}::text[], zones = ${content.zones}::text[],
      purpose = ${content.purpose}, audience = ${content.audience}, amount = ${content.amount},
      highest_amount_cents = ${content.highestAmountCents}::bigint, conditions = ${content.conditions}::text[],
      how_to_apply = ${content.howToApply}, contact = ${content.contact}, opens_on = ${content.opensOn}::date,
      closes_on = ${content.closesOn}::date, situation = ${content.situation}, situation_note = ${content.situationNote},
      warning = ${content.warning}, source_date = ${content.sourceDate}, confidence = ${content.confidence}, url = ${content.url},
      sources = ${content.sources}::text[]
    WHERE id = ${schemeId}`;
}

export type MadeScheme = { readonly id: number; readonly slug: string };

/** Under an address that no scheme has had. The same key twice is one scheme. */
export async function insertScheme(
  tx: Tx,
  creationKey: string,
  content: SchemeContent,
): Promise<MadeScheme & { readonly isNew: boolean }> {
  // Two of the same name take their turn.
  await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('support_scheme_slug'))`;
  const [sent] = await tx.$queryRaw<MadeScheme[]>`
    SELECT id, slug FROM support_scheme WHERE creation_key = ${creationKey}::uuid`;
  if (sent) return { ...sent, isNew: false };
  const taken = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM support_scheme`;
  const slug = freeSchemeSlug(content.name, new Set(taken.map((one) => one.slug)));
  const [made] = await tx.$queryRaw<MadeScheme[]>`
    INSERT INTO support_scheme (slug, creation_key, name, operator, operator_group, organisation_slug, natures, priority_ids, applicants,
      zones, purpose, audience, amount, highest_amount_cents, conditions, how_to_apply, contact, opens_on, closes_on, situation,
      situation_note, warning, source_date, confidence, url, sources)
    VALUES (${slug}, ${creationKey}::uuid, ${content.name}, ${content.operator}, ${content.operatorGroup}, ${content.organisationSlug},
      ${content.natures}::text[], ${content.priorityIds}::smallint[], ${content.applicants}::text[], ${content.zones}::text[],
      ${content.purpose}, ${content.audience}, ${content.amount}, ${content.highestAmountCents}::bigint,
      ${content.conditions}::text[], ${content.howToApply}, ${content.contact}, ${content.opensOn}::date, ${content.closesOn}::date,
      ${content.situation}, ${content.situationNote}, ${content.warning}, ${content.sourceDate}, ${content.confidence},
      ${content.url}, ${content.sources}::text[])
    RETURNING id, slug`;
  if (!made) throw new Error("INSERT … RETURNING gives its row");
  return { ...made, isNew: true };
}

/** Held against its source today, for the actor's organisation. */
export async function writeCheck(
  tx: Tx,
  actor: Actor,
  check: { readonly schemeId: number; readonly by: string; readonly source: string; readonly today: string },
): Promise<void> {
  // An account without an organisation's name would leave a check that nobody made.
  const by = check.by || actor.organisationName || actor.name;
  await tx.$executeRaw`
    UPDATE support_scheme SET checked_on = ${check.today}::date, checked_by = ${by}, checked_source = ${check.source}
    WHERE id = ${check.schemeId}`;
}

type Changes = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** What the journal says of fields that changed. */
export function recordedFields(
  before: SchemeContent,
  after: SchemeContent,
  fields: readonly SchemeField[],
): Changes {
  return Object.fromEntries(fields.map((field) => [field, { before: before[field], after: after[field] }]));
}

/** In the transaction of what it tells. */
export async function recordScheme(
  tx: Tx,
  actor: Actor,
  entry: { readonly slug: string; readonly verb: SchemeVerb; readonly changes: Changes },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${entry.verb}, 'scheme', ${entry.slug},
      ${JSON.stringify(entry.changes)}::jsonb)`;
}
