import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { keyOfContent } from "@/lib/platform/creation-key";
import { type Tx, withActor } from "@/lib/platform/db";
import { replaceCriteria } from "../schemes/criteria/mutations";
import type { CriterionDraft } from "../schemes/criteria/types";
import { MOST_PROFILES } from "./constants";
import type { ProfileRefusal } from "./labels";
import { mayKeepProfiles } from "./policy";

export type ProfileInput = { readonly name: string; readonly tree: readonly CriterionDraft[] };

class Refused extends Error {
  constructor(readonly refusal: ProfileRefusal) {
    super(refusal);
  }
}

async function writeJournal(tx: Tx, actor: Actor, id: number, verb: string, changes: object): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO journal_entry (actor_id, actor_name, organisation_name, verb, subject_kind, subject_key, changes)
    VALUES (${actor.userId}::uuid, ${actor.name}, ${actor.organisationName}, ${verb}, 'profile', ${String(id)}, ${JSON.stringify(changes)}::jsonb)`;
}

/** What was written before a refusal is undone with it. */
async function orUndone<Value>(work: () => Promise<Value>): Promise<Result<Value, ProfileRefusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}

async function writeTree(
  tx: Tx,
  actor: Actor,
  profileId: number,
  version: number,
  tree: ProfileInput["tree"],
) {
  const replaced = await replaceCriteria(tx, { profileId }, { version, tree }, actor.name);
  if (!replaced.ok) throw new Refused(replaced.refusal);
  if (replaced.value.kind === "conflict") throw new Refused("conflict");
}

/** The same form sent twice is one profile. @returns its number. */
export async function createProfile(
  actor: Actor,
  { creationKey: formKey, name, tree }: ProfileInput & { readonly creationKey: string },
): Promise<Result<number, ProfileRefusal>> {
  if (!mayKeepProfiles(actor)) return refuse("notFound");
  const creationKey = keyOfContent(formKey, [name, tree]);
  return orUndone(() =>
    withActor(actor, async (tx) => {
      const [count] = await tx.$queryRaw<{ own: bigint }[]>`SELECT count(*) AS own FROM intervention_profile`;
      const [created] = await tx.$queryRaw<{ id: number }[]>`
        INSERT INTO intervention_profile (creation_key, organisation_id, name, created_by_name)
        VALUES (${creationKey}::uuid, ${actor.organisationId}, ${name}, ${actor.name})
        ON CONFLICT (creation_key) DO NOTHING RETURNING id`;
      if (!created) {
        const [first] = await tx.$queryRaw<{ id: number }[]>`
          SELECT id FROM intervention_profile WHERE creation_key = ${creationKey}::uuid`;
        if (!first) throw new Refused("keyUsed");
        return first.id;
      }
      if (Number(count?.own ?? 0) >= MOST_PROFILES) throw new Refused("tooMany");
      await writeTree(tx, actor, created.id, 0, tree);
      await writeJournal(tx, actor, created.id, "create", { name: { before: null, after: name } });
      return created.id;
    }),
  );
}

/** `version`: of the criteria that the form was drawn from. */
export async function updateProfile(
  actor: Actor,
  { id, version, name, tree }: ProfileInput & { readonly id: number; readonly version: number },
): Promise<Result<number, ProfileRefusal>> {
  if (!mayKeepProfiles(actor)) return refuse("notFound");
  return orUndone(() =>
    withActor(actor, async (tx) => {
      const [before] = await tx.$queryRaw<{ name: string }[]>`
        SELECT name FROM intervention_profile WHERE id = ${id} FOR UPDATE`;
      if (!before) throw new Refused("notFound");
      await writeTree(tx, actor, id, version, tree);
      await tx.$executeRaw`UPDATE intervention_profile SET name = ${name} WHERE id = ${id}`;
      await writeJournal(tx, actor, id, "change", {
        name: { before: before.name, after: name },
        criteria: { before: null, after: tree },
      });
      return id;
    }),
  );
}

/** With its criteria; whoever followed it no longer does. */
export async function deleteProfile(actor: Actor, id: number): Promise<Result<true, ProfileRefusal>> {
  if (!mayKeepProfiles(actor)) return refuse("notFound");
  return withActor(actor, async (tx) => {
    const [profile] = await tx.$queryRaw<{ name: string }[]>`
      SELECT name FROM intervention_profile WHERE id = ${id} FOR UPDATE`;
    if (!profile) return refuse("notFound");
    await writeJournal(tx, actor, id, "delete", { name: { before: profile.name, after: null } });
    await tx.$executeRaw`DELETE FROM intervention_profile WHERE id = ${id}`;
    return ok(true);
  });
}
