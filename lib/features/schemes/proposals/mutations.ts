import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../../notifications/mutations";
import type { SchemeField } from "../content/constants";
import { findUnknownChoice } from "../content/data";
import { EMPTY_CONTENT, proposedChanges } from "../content/rules";
import type { SchemeContent } from "../content/types";
import { selectSchemeVersion } from "../versions/data";
import { MAX_WAITING } from "./constants";
import type { ProposalRefusal } from "./labels";
import { mayPropose } from "./policy";
import type { ProposeInput } from "./types";

type Proposed = Result<
  number,
  Extract<
    ProposalRefusal,
    "notYours" | "isRetired" | "nothingProposed" | "tooMany" | "unknownPriority" | "unknownOrganisation"
  >
>;

/** Asks the administrator for a change, or for a new scheme. Sent twice, it is one proposal. @returns its number. */
export async function proposeScheme(actor: Actor, input: ProposeInput): Promise<Proposed> {
  if (!mayPropose(actor)) return refuse("notYours");
  return withActor(actor, async (tx): Promise<Proposed> => {
    const { organisationId } = actor;
    await tx.$queryRaw`SELECT true AS locked FROM pg_advisory_xact_lock(hashtext('scheme_proposal'), ${organisationId}::int)`;
    const { content, note, source } = input;
    const creationKey = keyOfContent(input.creationKey, [content, note, source]);
    const [sent] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM scheme_proposal WHERE creation_key = ${creationKey}::uuid`;
    if (sent) return ok(sent.id);
    const about = await aboutScheme(tx, organisationId, input);
    if (!about.ok) return about;
    const { schemeId, base } = about.value;
    const fields = proposedChanges(base, input.content);
    if (fields.length === 0) return refuse("nothingProposed");
    const unknown = await findUnknownChoice(tx, { ...input.content, organisationSlug: null });
    if (unknown !== null) return refuse(unknown);
    const [{ waiting } = { waiting: 0 }] = await tx.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM scheme_proposal WHERE organisation_id = ${organisationId} AND state = 'waiting'`;
    if (waiting >= MAX_WAITING) return refuse("tooMany");
    const baseVersion = schemeId === null ? null : input.baseVersion;
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO scheme_proposal (creation_key, scheme_id, base_version, organisation_id, author_id, author_name, content,
        proposed_fields, note, source)
      VALUES (${creationKey}::uuid, ${schemeId}::int, ${baseVersion}::int, ${organisationId}, ${actor.userId}::uuid, '',
        ${JSON.stringify(input.content)}::jsonb, ${fields}::text[], ${input.note}, ${input.source})
      RETURNING id`;
    if (!made) throw new Error("INSERT … RETURNING gives its row");
    await recordProposal(tx, actor, made.id, "propose", base, input.content, fields);
    await notifyPeople(tx, {
      kind: "proposal",
      event: "proposed",
      about: { proposalId: made.id },
      to: { roles: ["admin"] },
    });
    return ok(made.id);
  });
}

/** The scheme and what its form was begun from; nothing for a new one. */
async function aboutScheme(
  tx: Tx,
  organisationId: number,
  { slug, baseVersion }: ProposeInput,
): Promise<
  Result<{ schemeId: number | null; base: SchemeContent }, "notYours" | "isRetired" | "nothingProposed">
> {
  if (slug === null) return ok({ schemeId: null, base: EMPTY_CONTENT });
  const [scheme] = await tx.$queryRaw<{ id: number; isRetired: boolean }[]>`
    SELECT s.id, s.retired_on IS NOT NULL AS "isRetired" FROM support_scheme s JOIN organisation o ON o.slug = s.organisation_slug
    WHERE s.slug = ${slug} AND o.id = ${organisationId}`;
  if (!scheme) return refuse("notYours");
  if (scheme.isRetired) return refuse("isRetired");
  const base = await selectSchemeVersion(tx, scheme.id, baseVersion);
  // A version that never was: the form was made up.
  return base === null ? refuse("nothingProposed") : ok({ schemeId: scheme.id, base });
}

/** Takes back what nobody has decided. Twice is once. */
export async function withdrawProposal(
  actor: Actor,
  id: number,
): Promise<Result<true, Extract<ProposalRefusal, "notFound" | "alreadyDecided">>> {
  if (!mayPropose(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const withdrawn = await tx.$executeRaw`
      UPDATE scheme_proposal SET state = 'withdrawn', decided_at = clock_timestamp(), decided_by_name = ${actor.name}
      WHERE id = ${id} AND state = 'waiting'`;
    const [found] = await tx.$queryRaw<{ state: string; name: string }[]>`
      SELECT state, content ->> 'name' AS name FROM scheme_proposal WHERE id = ${id}`;
    if (!found) return refuse("notFound");
    if (withdrawn === 0) return found.state === "withdrawn" ? ok(true) : refuse("alreadyDecided");
    await recordProposal(tx, actor, id, "withdraw", EMPTY_CONTENT, EMPTY_CONTENT, []);
    return ok(true);
  });
}

/** In the transaction of what it tells. */
export async function recordProposal(
  tx: Tx,
  actor: Actor,
  id: number,
  verb: "propose" | "withdraw" | "publish" | "refuse",
  before: SchemeContent,
  after: SchemeContent,
  fields: readonly SchemeField[],
): Promise<void> {
  const changes = Object.fromEntries(
    fields.map((field) => [field, { before: before[field], after: after[field] }]),
  );
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'schemeProposal', ${String(id)},
      ${JSON.stringify(changes)}::jsonb)`;
}
