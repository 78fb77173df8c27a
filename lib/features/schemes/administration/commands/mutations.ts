import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Tx, withActor } from "@/lib/platform/db";
import { type LockedScheme, selectSchemeForUpdate } from "../../content/data";
import { recordedFields, recordScheme, writeCheck, writeSchemeContent } from "../../content/mutations";
import type { SchemeContent } from "../../content/types";
import { tellSchemeChange } from "../../versions/mutations";
import type { SchemeRefusal } from "../labels";
import { mayManageSchemes } from "../policy";
import { decideSchemeCommand, situationBeforeClosing } from "../rules";
import type { CommandInput } from "../types";

type Refusal = Exclude<SchemeRefusal, "changedMeanwhile" | "noSuchVersion">;
type Done = Result<true, Refusal>;

/** A button beside the form. Pressed twice, or by two people at once, it does what it says once. */
export async function applySchemeCommand(actor: Actor, input: CommandInput, today: string): Promise<Done> {
  if (!mayManageSchemes(actor)) return refuse("forbidden");
  return withActor(actor, async (tx): Promise<Done> => {
    const current = await selectSchemeForUpdate(tx, input.slug);
    if (!current) return refuse("notFound");
    const waiting = await countWaiting(tx, current.id);
    const decision = decideSchemeCommand({ ...current, waiting }, input.command, today);
    if (!decision.ok) return decision;
    if (input.command === "bringBack") return bringBack(tx, actor, current);
    if (input.text === "") return refuse(input.command === "check" ? "sourceMissing" : "reasonMissing");
    if (input.command === "check") return check(tx, actor, current, input.text, today);
    if (input.command === "retire") return retire(tx, actor, current, input, today);
    return changeSituation(tx, actor, current, input.command, input.text);
  });
}

async function countWaiting(tx: Tx, schemeId: number): Promise<number> {
  const [found] = await tx.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM scheme_proposal WHERE scheme_id = ${schemeId} AND state = 'waiting'`;
  return found?.waiting ?? 0;
}

async function check(
  tx: Tx,
  actor: Actor,
  current: LockedScheme,
  source: string,
  today: string,
): Promise<Done> {
  const [same] = await tx.$queryRaw<{ one: number }[]>`
    SELECT 1 AS one FROM support_scheme
    WHERE id = ${current.id} AND checked_on = ${today}::date AND checked_source = ${source} AND checked_by = ${actor.organisationName}`;
  if (same) return ok(true);
  await writeCheck(tx, actor, { schemeId: current.id, by: actor.organisationName, source, today });
  const changes = { checkedSource: { before: null, after: source } };
  await recordScheme(tx, actor, { slug: current.slug, verb: "check", changes });
  return ok(true);
}

async function changeSituation(
  tx: Tx,
  actor: Actor,
  current: LockedScheme,
  command: "close" | "reopen",
  reason: string,
): Promise<Done> {
  const isClosed = current.content.situation === "closed";
  if (isClosed === (command === "close")) return ok(true);
  const situation = command === "close" ? "closed" : await situationBefore(tx, current.id);
  const content: SchemeContent = { ...current.content, situation };
  await tellSchemeChange(tx, command, reason);
  await writeSchemeContent(tx, current.id, content);
  const changes = {
    ...recordedFields(current.content, content, ["situation"]),
    reason: { before: null, after: reason },
  };
  await recordScheme(tx, actor, { slug: current.slug, verb: command, changes });
  return ok(true);
}

async function situationBefore(tx: Tx, schemeId: number): Promise<SchemeContent["situation"]> {
  const versions = await tx.$queryRaw<Pick<SchemeContent, "situation">[]>`
    SELECT content ->> 'situation' AS situation FROM support_scheme_version
    WHERE scheme_id = ${schemeId} ORDER BY number DESC`;
  return situationBeforeClosing(versions);
}

async function retire(
  tx: Tx,
  actor: Actor,
  current: LockedScheme,
  { text: reason, successor }: CommandInput,
  today: string,
): Promise<Done> {
  if (current.retiredOn !== null) return ok(true);
  // One that stands: two that are retired into each other at once wait for each other's row, and Postgres ends one.
  const into = successor === null ? null : await selectSchemeForUpdate(tx, successor);
  if (successor !== null && (into === null || into.id === current.id || into.retiredOn !== null))
    return refuse("unknownSuccessor");
  await tx.$executeRaw`
    UPDATE support_scheme SET retired_on = ${today}::date, retired_reason = ${reason}, successor_id = ${into?.id ?? null}::int
    WHERE id = ${current.id}`;
  // Those whose place it had taken follow, so that an old address leads on in one step.
  if (into)
    await tx.$executeRaw`UPDATE support_scheme SET successor_id = ${into.id} WHERE successor_id = ${current.id}`;
  const changes = {
    reason: { before: null, after: reason },
    successor: { before: null, after: into?.content.name ?? null },
  };
  await recordScheme(tx, actor, { slug: current.slug, verb: "retire", changes });
  return ok(true);
}

async function bringBack(tx: Tx, actor: Actor, current: LockedScheme): Promise<Done> {
  if (current.retiredOn === null) return ok(true);
  await tx.$executeRaw`
    UPDATE support_scheme SET retired_on = NULL, retired_reason = '', successor_id = NULL WHERE id = ${current.id}`;
  await recordScheme(tx, actor, { slug: current.slug, verb: "bringBack", changes: {} });
  return ok(true);
}
