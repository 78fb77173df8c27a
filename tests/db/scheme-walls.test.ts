import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { applySchemeCommand } from "@/lib/features/schemes/administration/commands/mutations";
import {
  getEditedScheme,
  listAdministeredSchemes,
  listSchemeJournal,
} from "@/lib/features/schemes/administration/data";
import {
  createScheme,
  editScheme,
  restoreSchemeVersion,
} from "@/lib/features/schemes/administration/mutations";
import { EMPTY_CONTENT } from "@/lib/features/schemes/content/rules";
import type { SchemeContent } from "@/lib/features/schemes/content/types";
import {
  countWaitingProposals,
  getProposal,
  getProposalStart,
  listOperatedSchemes,
  listOwnProposals,
  listProposals,
} from "@/lib/features/schemes/proposals/data";
import { decideProposal } from "@/lib/features/schemes/proposals/decisions/mutations";
import { proposeScheme, withdrawProposal } from "@/lib/features/schemes/proposals/mutations";
import { getSchemeHistory } from "@/lib/features/schemes/versions/data";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience } from "@/tests/support/visibility-matrix";
import { createActor } from "./projects/project-fixture";

/** Who may read and keep the catalogue, through the code and with SQL. The partner is of the ANRU, which has schemes. */
const database = testDatabase();
const TODAY = "2026-11-28";
let pool: Pool;
let fixture: VisibilityFixture;
/** A partner of another operator. */
let stranger: Actor;
let own: string;
let foreign: string;
/** Waits for a decision, of the ANRU's own scheme. */
let proposalId: number;

const slugOf = async (organisation: string) =>
  (
    await pool.query("SELECT slug FROM support_scheme WHERE organisation_slug = $1 ORDER BY slug LIMIT 1", [
      organisation,
    ])
  ).rows[0]?.slug;

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  stranger = await createActor(pool, "partner", "bpifrance");
  own = await slugOf("anru");
  foreign = await slugOf("bpifrance");
  proposalId = await proposed(fixture.actors.partner, own);
});

const startOf = async (actor: Actor, slug: string) => {
  const start = await getProposalStart(actor, slug);
  if (!start) throw new Error(`${slug} is not theirs`);
  return start;
};
async function proposed(actor: Actor, slug: string): Promise<number> {
  const { version, content } = await startOf(actor, slug);
  const made = await proposeScheme(actor, {
    slug,
    baseVersion: version,
    content: { ...content, amount: "Jusqu’à 40 % du coût." },
    note: "",
    source: "Délibération de juin",
    creationKey: randomUUID(),
  });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}
const as = async <Value>(actor: Actor, work: Parameters<typeof asActor<Value>>[2]) => {
  const client = await pool.connect();
  try {
    return await asActor(client, actor, work);
  } finally {
    client.release();
  }
};
const CONTENT: SchemeContent = {
  ...EMPTY_CONTENT,
  name: "Fonds d’essai",
  operator: "Essai",
  operatorGroup: "Essai",
  natures: ["grant"],
  purpose: "Essayer.",
  sources: ["Une décision"],
};
const outcome = (result: { readonly ok: boolean; readonly refusal?: string }) =>
  result.ok ? "done" : result.refusal;

describe.each(AUDIENCES)("for %s", (audience: Audience) => {
  const isAdmin = audience === "admin";
  const isPartner = audience === "partner";

  it("reads what is theirs of the catalogue's keeping", async () => {
    const actor = fixture.actors[audience];
    expect((await listAdministeredSchemes(actor)) !== null).toBe(isAdmin);
    expect((await getEditedScheme(actor, own)) !== null).toBe(isAdmin);
    expect((await listSchemeJournal(actor, own)) !== null).toBe(isAdmin);
    expect((await listProposals(actor)) !== null).toBe(isAdmin);
    expect((await countWaitingProposals(actor)) > 0).toBe(isAdmin);
    expect((await getSchemeHistory(actor, own)) !== null).toBe(audience !== "visitor");
    expect((await listOwnProposals(actor)) !== null).toBe(isPartner);
    expect((await listOperatedSchemes(actor)) !== null).toBe(isPartner);
    expect((await getProposal(actor, proposalId)) !== null).toBe(isAdmin || isPartner);
    expect((await getProposalStart(actor, own)) !== null).toBe(isPartner);
    expect(await getProposalStart(actor, foreign)).toBeNull();
  });

  it("changes nothing that is not theirs", async () => {
    const actor = fixture.actors[audience];
    const may = isAdmin ? "done" : "forbidden";
    const made = await createScheme(actor, { creationKey: randomUUID(), content: CONTENT, reason: "" });
    expect(outcome(made)).toBe(may);
    const { rows } = await pool.query(
      "SELECT version, scheme_content(s) AS content FROM support_scheme s WHERE slug = $1",
      [foreign],
    );
    const { version, content } = rows[0];
    const edit = {
      slug: foreign,
      baseVersion: version,
      content: { ...content, contact: audience },
      reason: "",
    };
    expect(outcome(await editScheme(actor, { ...edit, resolution: null }))).toBe(may);
    const check = { slug: foreign, command: "check", text: "Appel", successor: null } as const;
    expect(outcome(await applySchemeCommand(actor, check, TODAY))).toBe(may);
    expect(outcome(await restoreSchemeVersion(actor, { slug: foreign, number: 1, baseVersion: 99 }))).toBe(
      isAdmin ? "changedMeanwhile" : "forbidden",
    );
    const proposal = { slug: foreign, baseVersion: 1, content: CONTENT, note: "", source: "x" };
    expect(outcome(await proposeScheme(actor, { ...proposal, creationKey: randomUUID() }))).toBe("notYours");
    const decision = { id: proposalId, version: 1, decision: "refuse", fields: [], reason: "" } as const;
    expect(outcome(await decideProposal(actor, decision, TODAY))).toBe(
      isAdmin ? "reasonMissing" : "forbidden",
    );
    if (!isPartner) expect(outcome(await withdrawProposal(actor, proposalId))).toBe("notFound");
  });

  it("meets the second wall, alone", async () => {
    const actor = fixture.actors[audience];
    const counts = await as(actor, async (client) => ({
      versions: (await client.query("SELECT FROM support_scheme_version")).rowCount ?? 0,
      proposals: (await client.query("SELECT FROM scheme_proposal")).rowCount ?? 0,
    }));
    expect(counts.versions > 0).toBe(audience !== "visitor");
    expect(counts.proposals > 0).toBe(isAdmin || isPartner);
    // Nothing changes a version, closed or not, whoever asks.
    for (const sql of [
      "UPDATE support_scheme_version SET reason = 'réécrit'",
      "DELETE FROM support_scheme_version",
      "INSERT INTO support_scheme_version (scheme_id, number, valid_from, author_name, organisation_name, cause, content) SELECT id, 99, now(), '', '', 'edition', '{}' FROM support_scheme LIMIT 1",
    ])
      expect([sql, await as(actor, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
    expect(await as(actor, (client) => attempt(client, "DELETE FROM scheme_proposal"))).toBe("denied");
    const publish =
      "UPDATE scheme_proposal SET state = 'published', published_fields = '{amount}', decided_at = now() WHERE id = $1";
    const published = await as(actor, (client) => attempt(client, publish, [proposalId]));
    expect(published).toBe(isAdmin ? 1 : isPartner ? "denied" : 0);
    const rewritten = await as(actor, (client) =>
      attempt(
        client,
        "UPDATE scheme_proposal SET state = 'withdrawn', decided_at = now(), content = '{}' WHERE id = $1",
        [proposalId],
      ),
    );
    expect(rewritten === 1).toBe(false);
    const forged = await as(actor, (client) =>
      attempt(
        client,
        `INSERT INTO scheme_proposal (creation_key, scheme_id, base_version, organisation_id, author_id, author_name, content, proposed_fields, source)
         SELECT gen_random_uuid(), s.id, 1, o.id, app_user_id(), 'x', '{}', '{amount}', 'x' FROM support_scheme s
           JOIN organisation o ON o.slug = 'bpifrance' WHERE s.slug = $1`,
        [foreign],
      ),
    );
    expect(forged).toBe("denied");
  });
});

it("keeps a partner of another operator from proposals, and from schemes that are not its own", async () => {
  expect(await listOwnProposals(stranger)).toEqual([]);
  expect(await getProposal(stranger, proposalId)).toBeNull();
  expect(await getProposalStart(stranger, own)).toBeNull();
  expect(outcome(await withdrawProposal(stranger, proposalId))).toBe("notFound");
  const sql = `INSERT INTO scheme_proposal (creation_key, scheme_id, base_version, organisation_id, author_id, author_name, content, proposed_fields, source)
    SELECT gen_random_uuid(), s.id, 1, app_organisation_id(), app_user_id(), 'x', '{}', '{amount}', 'x' FROM support_scheme s WHERE s.slug = $1`;
  expect(await as(stranger, (client) => attempt(client, sql, [own]))).toBe("denied");
  expect(await as(stranger, (client) => attempt(client, sql, [foreign]))).toBe(1);
});
