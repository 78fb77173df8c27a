import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { notifyPeople } from "../../../notifications/mutations";
import { mayManageSchemes } from "../../administration/policy";
import { findUnknownChoice, selectSchemeForUpdate } from "../../content/data";
import {
  insertScheme,
  recordedFields,
  recordScheme,
  writeCheck,
  writeSchemeContent,
} from "../../content/mutations";
import { EMPTY_CONTENT } from "../../content/rules";
import type { SchemeContent } from "../../content/types";
import { tellSchemeChange } from "../../versions/mutations";
import { selectProposal } from "../data";
import type { ProposalRefusal } from "../labels";
import { recordProposal } from "../mutations";
import { contentWith } from "../rules";
import type { DecideInput, Proposal } from "../types";

type Decided = Result<true, Exclude<ProposalRefusal, "notYours" | "nothingProposed" | "tooMany">>;

/** Publishes what was chosen of a proposal, or refuses it; whoever proposed is told. Decided once, by whoever comes first. */
export async function decideProposal(actor: Actor, input: DecideInput, today: string): Promise<Decided> {
  if (!mayManageSchemes(actor)) return refuse("forbidden");
  return withActor(actor, async (tx): Promise<Decided> => {
    const seen = await selectProposal(tx, input.id);
    if (!seen) return refuse("notFound");
    // The scheme before the proposal, as whoever retires one does; then nobody decides meanwhile.
    if (seen.schemeSlug !== null) await selectSchemeForUpdate(tx, seen.schemeSlug);
    await tx.$queryRaw`SELECT id FROM scheme_proposal WHERE id = ${input.id} AND state = 'waiting' FOR UPDATE`;
    const proposal = await selectProposal(tx, input.id);
    if (!proposal) return refuse("notFound");
    if (proposal.state === "withdrawn") return refuse("alreadyWithdrawn");
    if (proposal.state !== "waiting") return refuse("alreadyDecided");
    if (input.decision === "refuse") return refuseProposal(tx, actor, proposal, input.reason);
    return publish(tx, actor, proposal, input, today);
  });
}

async function refuseProposal(tx: Tx, actor: Actor, proposal: Proposal, reason: string): Promise<Decided> {
  if (reason === "") return refuse("reasonMissing");
  await tx.$executeRaw`
    UPDATE scheme_proposal SET state = 'refused', decided_at = clock_timestamp(), decided_by_name = ${actor.name}, reason = ${reason}
    WHERE id = ${proposal.id}`;
  await recordProposal(tx, actor, proposal.id, "refuse", EMPTY_CONTENT, EMPTY_CONTENT, []);
  await tell(tx, proposal, "refused");
  return ok(true);
}

async function publish(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  input: DecideInput,
  today: string,
): Promise<Decided> {
  if (proposal.isRetired) return refuse("isRetired");
  if (proposal.currentVersion !== input.version) return refuse("changedMeanwhile");
  // A new scheme is published whole: what would be missing of it cannot stand.
  const fields = proposal.isNew
    ? proposal.proposedFields
    : proposal.proposedFields.filter((field) => input.fields.includes(field));
  const merged = proposal.isNew ? ok(await completed(tx, proposal)) : contentWith(proposal, fields);
  if (!merged.ok) return merged;
  const content = merged.value;
  const unknown = await findUnknownChoice(tx, content);
  if (unknown !== null) return refuse(unknown);
  await tellSchemeChange(tx, "proposal", `${proposal.organisationName}\u00A0: ${proposal.source}`);
  const scheme = proposal.isNew
    ? await insertFrom(tx, proposal.id, content)
    : await replaceWith(tx, proposal, content);
  const isWhole = fields.length === proposal.proposedFields.length;
  // All that the operator says of its scheme stands: that is a check, and a better one than ours.
  if (isWhole)
    await writeCheck(tx, actor, {
      schemeId: scheme.id,
      by: proposal.organisationName,
      source: proposal.source,
      today,
    });
  await tx.$executeRaw`
    UPDATE scheme_proposal SET state = 'published', decided_at = clock_timestamp(), decided_by_name = ${actor.name},
      reason = ${input.reason}, published_fields = ${fields}::text[], scheme_id = ${scheme.id}
    WHERE id = ${proposal.id}`;
  const changes = recordedFields(proposal.current, content, fields);
  await recordScheme(tx, actor, { slug: scheme.slug, verb: "publish", changes });
  await recordProposal(tx, actor, proposal.id, "publish", proposal.current, content, fields);
  await tell(tx, proposal, "published");
  return ok(true);
}

/** What is the programme's to say of a new scheme: gathered with the others of its operator, and described by who knows it best. */
async function completed(tx: Tx, proposal: Proposal): Promise<SchemeContent> {
  const [operator] = await tx.$queryRaw<{ slug: string; operatorGroup: string }[]>`
    SELECT o.slug, coalesce((SELECT s.operator_group FROM support_scheme s WHERE s.organisation_slug = o.slug
      GROUP BY s.operator_group ORDER BY count(*) DESC, s.operator_group LIMIT 1), o.short_name) AS "operatorGroup"
    FROM organisation o JOIN scheme_proposal p ON p.organisation_id = o.id WHERE p.id = ${proposal.id}`;
  if (!operator) throw new Error("a proposal has its organisation");
  const { slug: organisationSlug, operatorGroup } = operator;
  return { ...proposal.content, organisationSlug, operatorGroup, warning: "", confidence: "high" };
}

async function insertFrom(tx: Tx, proposalId: number, content: SchemeContent) {
  const [sent] = await tx.$queryRaw<{ key: string }[]>`
    SELECT creation_key::text AS key FROM scheme_proposal WHERE id = ${proposalId}`;
  if (!sent) throw new Error("a proposal has its key");
  return insertScheme(tx, sent.key, content);
}

async function replaceWith(tx: Tx, { schemeSlug }: Proposal, content: SchemeContent) {
  const [scheme] = await tx.$queryRaw<{ id: number; slug: string }[]>`
    SELECT id, slug FROM support_scheme WHERE slug = ${schemeSlug}`;
  if (!scheme) throw new Error("the scheme of a proposal is locked");
  await writeSchemeContent(tx, scheme.id, content);
  return scheme;
}

/** Its author, as long as they speak for that organisation; otherwise whoever does. */
async function tell(tx: Tx, { id }: Proposal, event: "published" | "refused"): Promise<void> {
  const members = await tx.$queryRaw<{ id: string; isAuthor: boolean }[]>`
    SELECT m.user_id AS id, m.user_id = p.author_id AS "isAuthor" FROM scheme_proposal p
      JOIN standing_member m ON m.organisation_id = p.organisation_id
    WHERE p.id = ${id} AND m.role = 'partner' ORDER BY m.user_id`;
  const author = members.filter(({ isAuthor }) => isAuthor);
  const people = (author.length > 0 ? author : members).map((member) => member.id);
  await notifyPeople(tx, { kind: "proposal", event, about: { proposalId: id }, to: { people } });
}
