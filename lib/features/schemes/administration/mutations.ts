import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import {
  findUnknownChoice,
  type LockedScheme,
  selectSchemeForUpdate,
  type UnknownChoice,
} from "../content/data";
import { insertScheme, recordedFields, recordScheme, writeSchemeContent } from "../content/mutations";
import { changedByHand, contentDisputes, EMPTY_CONTENT, wholeContent, withFields } from "../content/rules";
import type { SchemeContent, SideChoices } from "../content/types";
import { selectSchemeVersion } from "../versions/data";
import { tellSchemeChange } from "../versions/mutations";
import { mayManageSchemes } from "./policy";

export type EditSchemeInput = {
  readonly slug: string;
  readonly baseVersion: number;
  readonly content: SchemeContent;
  /** Why, for whoever reads the versions. */
  readonly reason: string;
  /** The answers to a conflict, and the version they were given for. */
  readonly resolution: { readonly version: number; readonly choices: SideChoices } | null;
};
export type EditSchemeOutcome =
  | { readonly kind: "saved" }
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly base: SchemeContent;
      readonly theirs: SchemeContent;
      readonly authorName: string;
      readonly at: Date;
    };
type EditRefusal = "forbidden" | "notFound" | UnknownChoice;

/** A scheme under an address of its own. Sent twice, it is one. @returns its slug. */
export async function createScheme(
  actor: Actor,
  input: { readonly creationKey: string; readonly content: SchemeContent; readonly reason: string },
): Promise<Result<string, "forbidden" | UnknownChoice>> {
  if (!mayManageSchemes(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const unknown = await findUnknownChoice(tx, input.content);
    if (unknown !== null) return refuse(unknown);
    await tellSchemeChange(tx, "edition", input.reason);
    const made = await insertScheme(tx, keyOfContent(input.creationKey, input.content), input.content);
    if (!made.isNew) return ok(made.slug);
    const fields = changedByHand(EMPTY_CONTENT, input.content);
    const changes = recordedFields(EMPTY_CONTENT, input.content, fields);
    await recordScheme(tx, actor, { slug: made.slug, verb: "create", changes });
    return ok(made.slug);
  });
}

/** Changes what a scheme's page says. What somebody else changed since is told, field by field, before it is gone over. */
export async function editScheme(
  actor: Actor,
  input: EditSchemeInput,
): Promise<Result<EditSchemeOutcome, EditRefusal>> {
  if (!mayManageSchemes(actor)) return refuse("forbidden");
  return withActor(actor, async (tx): Promise<Result<EditSchemeOutcome, EditRefusal>> => {
    const current = await selectSchemeForUpdate(tx, input.slug);
    if (!current) return refuse("notFound");
    const base = await baseOf(tx, current, input.baseVersion);
    if (changedByHand(base, input.content).length === 0) return ok({ kind: "saved" });
    const disputes = contentDisputes(base, current.content, input.content);
    const choices = input.resolution?.version === current.version ? input.resolution.choices : {};
    if (!disputes.every(({ field }) => choices[field])) return ok(await conflictWith(tx, current, base));
    const taken = disputes.map(({ field }) => field).filter((field) => choices[field] === "theirs");
    const content = withFields(input.content, current.content, taken);
    const unknown = await findUnknownChoice(tx, content);
    if (unknown !== null) return refuse(unknown);
    await replaceContent(tx, actor, current, content, { verb: "update", reason: input.reason });
    return ok({ kind: "saved" });
  });
}

/** Somebody who names a version that never was is shown every difference. */
async function baseOf(tx: Tx, current: LockedScheme, baseVersion: number): Promise<SchemeContent> {
  if (baseVersion === current.version) return current.content;
  return (await selectSchemeVersion(tx, current.id, baseVersion)) ?? EMPTY_CONTENT;
}

async function conflictWith(tx: Tx, current: LockedScheme, base: SchemeContent): Promise<EditSchemeOutcome> {
  const [last] = await tx.$queryRaw<{ authorName: string; at: Date }[]>`
    SELECT author_name AS "authorName", valid_from AS at FROM support_scheme_version
    WHERE scheme_id = ${current.id} AND number = ${current.version}`;
  return {
    kind: "conflict",
    version: current.version,
    base,
    theirs: current.content,
    authorName: last?.authorName ?? "",
    at: last?.at ?? new Date(),
  };
}

async function replaceContent(
  tx: Tx,
  actor: Actor,
  current: LockedScheme,
  content: SchemeContent,
  told: { readonly verb: "update" | "restore"; readonly reason: string; readonly restored?: number },
): Promise<void> {
  const fields = changedByHand(current.content, content);
  if (fields.length === 0) return;
  await tellSchemeChange(tx, told.verb === "restore" ? "restore" : "edition", told.reason);
  // Lists that are the same in another order stay as they are: the next load of reference data would take them for changed.
  await writeSchemeContent(tx, current.id, withFields(current.content, content, fields));
  const restored =
    told.restored === undefined ? {} : { restoredVersion: { before: null, after: told.restored } };
  const changes = { ...recordedFields(current.content, content, fields), ...restored };
  await recordScheme(tx, actor, { slug: current.slug, verb: told.verb, changes });
}

export type RestoreSchemeInput = {
  readonly slug: string;
  readonly number: number;
  /** The present version that its author had before their eyes. */
  readonly baseVersion: number;
};

/**
 * Makes an old version the present one again, as a new version: nothing that was written since is lost. What it names that is
 * no longer there is left out.
 */
export async function restoreSchemeVersion(
  actor: Actor,
  { slug, number, baseVersion }: RestoreSchemeInput,
): Promise<Result<true, "forbidden" | "notFound" | "noSuchVersion" | "changedMeanwhile">> {
  if (!mayManageSchemes(actor)) return refuse("forbidden");
  return withActor(actor, async (tx) => {
    const current = await selectSchemeForUpdate(tx, slug);
    if (!current) return refuse("notFound");
    const version = await selectSchemeVersion(tx, current.id, number);
    if (!version) return refuse("noSuchVersion");
    const content = await withoutWhatIsGone(tx, version);
    if (changedByHand(current.content, content).length === 0) return ok(true);
    if (current.version !== baseVersion) return refuse("changedMeanwhile");
    const reason = `Version\u00A0${number}`;
    await replaceContent(tx, actor, current, content, { verb: "restore", reason, restored: number });
    return ok(true);
  });
}

async function withoutWhatIsGone(tx: Tx, content: SchemeContent): Promise<SchemeContent> {
  const [known] = await tx.$queryRaw<{ priorityIds: number[]; organisationSlug: string | null }[]>`
    SELECT ARRAY(SELECT id::int FROM priority WHERE id = ANY (${content.priorityIds}::int[]) ORDER BY id) AS "priorityIds",
      (SELECT slug FROM organisation WHERE slug = ${content.organisationSlug}) AS "organisationSlug"`;
  return wholeContent({ ...content, ...known });
}
