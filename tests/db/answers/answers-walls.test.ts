import type { Pool, PoolClient } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { ANSWER_STATES, type AnswerState } from "@/lib/features/answers/constants";
import { getAnswer, listAnswerSteps, listProjectAnswers } from "@/lib/features/answers/data";
import { listSchemeChoices } from "@/lib/features/answers/giving/data";
import { getAnswerChoices, listAnswers, listAskedLines } from "@/lib/features/answers/list/data";
import { parseAnswerView } from "@/lib/features/answers/list/schema";
import { ANSWER_COMMANDS, ANSWER_TRANSITIONS, isStanding } from "@/lib/features/answers/rules";
import { getEnvelopeChoices, listEnvelopes } from "@/lib/features/envelopes/data";
import { setEnvelope } from "@/lib/features/envelopes/mutations";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { type AnswerPeople, answerPeople, answerStage, proposal } from "./answers-fixture";

/** Who reads and writes what partners answer, by the code and by SQL alone. */
const database = testDatabase();
let pool: Pool;
let people: AnswerPeople;
const { accepted, project, give } = answerStage(
  () => pool,
  () => people,
);
type Person = keyof AnswerPeople;
const EVERYBODY: readonly Person[] = [
  "coordinator",
  "deputy",
  "agent",
  "elsewhere",
  "bank",
  "bankToo",
  "anru",
  "reviewer",
  "admin",
];
const ROUBAIX: readonly Person[] = ["coordinator", "deputy", "agent"];
const MINISTRY: readonly Person[] = ["reviewer", "admin"];
const BANK: readonly Person[] = ["bank", "bankToo"];
const INSIDERS = [...ROUBAIX, ...MINISTRY, ...BANK];

let reference: string;
let scheme: { id: number; slug: string };
const ids = {} as Record<AnswerState | "refusal", number>;
let envelopeId: number;

async function place(kind: string, state: AnswerState, projectId: number): Promise<number> {
  const isProposal = kind === "proposal";
  const isGranted = state === "granted" || state === "paid";
  const { rows } = await pool.query(
    `INSERT INTO partner_answer (project_id, organisation_id, kind, state, nature, amount_cents, budget_year, creation_key, updated_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, gen_random_uuid(), 'x') RETURNING id`,
    [
      projectId,
      people.bank.organisationId,
      kind,
      isProposal ? "proposed" : "given",
      isProposal ? "grant" : null,
      isProposal ? 500 : null,
      isProposal ? 2026 : null,
    ],
  );
  const id = rows[0].id;
  // The guard of the database knows no step that leads there at once: as the application itself.
  await pool.query(
    `WITH c AS (SELECT set_config('app.role', 'system', false))
     UPDATE partner_answer SET state = $2, granted_cents = $3, granted_on = $4, paid_cents = $5, paid_on = $6 FROM c WHERE id = $1`,
    [
      id,
      state,
      isGranted ? 500 : null,
      isGranted ? "2026-11-01" : null,
      state === "paid" ? 500 : null,
      state === "paid" ? "2026-11-02" : null,
    ],
  );
  await pool.query("SELECT set_config('app.role', '', false)");
  await pool.query(
    "INSERT INTO partner_answer_word (answer_id, project_id, organisation_id, text) VALUES ($1, $2, $3, 'Mots confidentiels')",
    [id, projectId, people.bank.organisationId],
  );
  await pool.query(
    "INSERT INTO partner_answer_step (answer_id, project_id, organisation_id, actor_name, organisation_name, command) VALUES ($1, $2, $3, 'x', 'x', 'give')",
    [id, projectId, people.bank.organisationId],
  );
  return id;
}

beforeAll(async () => {
  pool = database.superuserPool();
  people = await answerPeople(pool);
  const placed = await accepted();
  ({ reference } = placed);
  for (const state of ANSWER_STATES.filter((one) => one !== "given"))
    ids[state] = await place("proposal", state, placed.id);
  ids.refusal = await place("refusal", "given", placed.id);
  const { rows } = await pool.query(
    "SELECT id, slug FROM support_scheme WHERE organisation_slug = 'banque-des-territoires' AND closes_on IS NULL AND situation <> 'closed' ORDER BY id LIMIT 1",
  );
  scheme = rows[0];
  const set = await setEnvelope(people.bank, {
    schemeSlug: scheme.slug,
    year: 2026,
    territorySlug: null,
    amountCents: 100_000,
    revision: 0,
  });
  if (!set.ok) throw new Error(set.refusal);
  envelopeId = set.value;
});

async function as<Value>(person: Person, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    return await asActor(client, people[person], work);
  } finally {
    client.release();
  }
}
const scope = async () => {
  const { id, territory, reviewStatus } = await project(people.agent, reference);
  return { id, territoryId: territory.id, reviewStatus };
};
/** What another partner may know of: what stands. */
const standing = ANSWER_STATES.filter(
  (state) => state !== "given" && isStanding({ kind: "proposal", state }),
);

describe.each(EVERYBODY)("by the code, %s", (person) => {
  it("reads answers as far as they are theirs, or stand", async () => {
    const found = await listProjectAnswers(people[person], await scope());
    const expected = INSIDERS.includes(person) ? 10 : person === "anru" ? standing.length : 0;
    expect(found).toHaveLength(expected);
    expect(found.every(({ words }) => (words !== null) === INSIDERS.includes(person))).toBe(true);
    expect((await getAnswer(people[person], await scope(), ids.refusal)) !== null).toBe(
      INSIDERS.includes(person),
    );
    const [first] = await listProjectAnswers(people.agent, await scope());
    if (first)
      expect(await listAnswerSteps(people[person], await scope(), first)).toHaveLength(
        INSIDERS.includes(person) ? 1 : 0,
      );
  });

  it("lists answers of one's own side", async () => {
    // Others of this file answer other projects.
    const countOf = async (parameters: Parameters<typeof parseAnswerView>[0]) =>
      (await listAnswers(people[person], parseAnswerView(parameters))).answers.filter(
        (answer) => answer.reference === reference,
      ).length;
    const isMine = INSIDERS.includes(person);
    expect(await countOf({})).toBe(isMine ? 10 : 0);
    expect(await countOf({ reponse: "refus", partenaire: "banque-des-territoires" })).toBe(isMine ? 1 : 0);
    const { organisations } = await getAnswerChoices(people[person]);
    expect(organisations.some(({ value }) => value === "banque-des-territoires")).toBe(isMine);
  });

  it("reads envelopes of one's own organisation, or for the ministry", async () => {
    const reads = BANK.includes(person) || MINISTRY.includes(person);
    expect((await listEnvelopes(people[person])).map(({ id }) => id)).toEqual(reads ? [envelopeId] : []);
    expect((await getEnvelopeChoices(people[person])).schemes.length > 0).toBe(
      [...BANK, "anru"].includes(person),
    );
    const set = await setEnvelope(people[person], {
      schemeSlug: scheme.slug,
      year: 2026,
      territorySlug: "roubaix",
      amountCents: 5,
      revision: 0,
    });
    expect(set.ok).toBe(BANK.includes(person));
    await pool.query("DELETE FROM scheme_envelope WHERE id <> $1", [envelopeId]);
  });
});

it("tells a partner, and the ministry, which plans ask for its money and have no answer", async () => {
  const asking = await accepted();
  await pool.query(
    "INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state, requested_on) VALUES ($1, 1, $2, 700, 'requested', '2026-11-01')",
    [asking.id, people.anru.organisationId],
  );
  for (const person of EVERYBODY) {
    const lines = await listAskedLines(people[person], null);
    const told = person === "anru" || MINISTRY.includes(person);
    expect([person, lines.map(({ reference: of }) => of)]).toEqual([person, told ? [asking.reference] : []]);
  }
  await give(people.anru, proposal(asking.reference));
  expect(await listAskedLines(people.anru, null)).toEqual([]);
});

it("offers the schemes that are not closed, one's own first", async () => {
  const choices = await listSchemeChoices(people.bank, "2026-11-28", "");
  expect(choices[0]?.isOwn).toBe(true);
  await pool.query("UPDATE support_scheme SET situation = 'closed' WHERE id = $1", [scheme.id]);
  expect(
    (await listSchemeChoices(people.bank, "2026-11-28", "")).some(({ slug }) => slug === scheme.slug),
  ).toBe(false);
  expect(
    (await listSchemeChoices(people.bank, "2026-11-28", scheme.slug)).some(
      ({ slug }) => slug === scheme.slug,
    ),
  ).toBe(true);
  await pool.query("UPDATE support_scheme SET situation = 'toConfirm' WHERE id = $1", [scheme.id]);
});

describe.each(EVERYBODY)("by SQL alone, %s", (person) => {
  it("reads rows as far as they are theirs, or stand", async () => {
    const { rows } = await pool.query("SELECT id FROM project WHERE reference = $1", [reference]);
    const seen = await as(person, async (client) => {
      const count = async (table: string) =>
        (await client.query(`SELECT FROM ${table} WHERE project_id = $1`, [rows[0].id])).rowCount;
      return [
        await count("partner_answer"),
        await count("partner_answer_word"),
        await count("partner_answer_step"),
      ];
    });
    const isInsider = INSIDERS.includes(person);
    expect(seen).toEqual(isInsider ? [10, 10, 10] : person === "anru" ? [standing.length, 0, 0] : [0, 0, 0]);
  });

  it("takes the steps of the transition table, and no other", async () => {
    const side = BANK.includes(person)
      ? "partner"
      : person === "coordinator" || person === "deputy"
        ? "coordinator"
        : null;
    const allowed = new Set(
      ANSWER_COMMANDS.flatMap((command) => {
        const { from, to, by } = ANSWER_TRANSITIONS[command];
        if (side === null || !(by as readonly string[]).includes(side)) return [];
        return from.flatMap((one) => to.map((other) => `${one}>${other}`));
      }),
    );
    // Of a proposal: it stays one here.
    for (const from of ANSWER_STATES.filter((state) => state !== "given"))
      for (const to of ANSWER_STATES.filter((state) => state !== "given")) {
        const granted = to === "granted" || to === "paid";
        const touched = await as(person, (client) =>
          attempt(
            client,
            `UPDATE partner_answer SET state = $2, revision = revision + 1, updated_by_id = app_user_id(),
               granted_cents = ${granted ? "500" : "NULL"}, granted_on = ${granted ? "'2026-11-01'" : "NULL"},
               paid_cents = ${to === "paid" ? "500" : "NULL"}, paid_on = ${to === "paid" ? "'2026-11-02'" : "NULL"}
             WHERE id = $1`,
            [ids[from], to],
          ),
        );
        // Nothing is paid before it is granted.
        const isTooSoon = to === "paid" && from !== "granted" && from !== "paid";
        expect([from, to, touched === 1]).toEqual([from, to, !isTooSoon && allowed.has(`${from}>${to}`)]);
      }
  });

  it("rewrites nothing: neither what was said, nor whose it is, nor a step", async () => {
    for (const sql of [
      "UPDATE partner_answer SET amount_cents = 1 WHERE state = 'accepted'",
      "UPDATE partner_answer SET organisation_id = organisation_id + 1, revision = revision + 1",
      "UPDATE partner_answer SET created_at = now(), revision = revision + 1 WHERE state = 'proposed'",
    ])
      expect([sql, [0, "denied"]]).toEqual([
        sql,
        expect.arrayContaining([await as(person, (client) => attempt(client, sql))]),
      ]);
    for (const sql of [
      "DELETE FROM partner_answer",
      "DELETE FROM partner_answer_word",
      "DELETE FROM partner_answer_step",
      "UPDATE partner_answer_step SET text = 'x'",
      "DELETE FROM scheme_envelope",
      "UPDATE envelope_excess SET over_cents = 1",
      "SELECT partner_answer_follow()",
    ])
      expect([sql, await as(person, (client) => attempt(client, sql))]).toEqual([sql, "denied"]);
  });

  it("answers in no other organisation's name, nor in the journal of what it has no answer to", async () => {
    const other = await accepted();
    const insert = `INSERT INTO partner_answer (project_id, organisation_id, kind, state, creation_key, updated_by_id, updated_by_name)
      VALUES ($1, $2, 'interest', 'given', gen_random_uuid(), app_user_id(), 'x')`;
    const bank = people.bank.organisationId;
    expect((await as(person, (client) => attempt(client, insert, [other.id, bank]))) === 1).toBe(
      BANK.includes(person),
    );
    const journal = `INSERT INTO journal_entry (actor_id, actor_name, verb, subject_kind, subject_key, project_id)
      VALUES (app_user_id(), 'x', 'grantAnswer', 'project', 'x', $1)`;
    if (people[person].role === "partner")
      expect(await as(person, (client) => attempt(client, journal, [other.id]))).toBe("denied");
  });

  it("reads sums of the envelopes that it reads, and of no other", async () => {
    const rows = await as(
      person,
      async (client) =>
        (await client.query("SELECT FROM envelope_sums(ARRAY[$1::int])", [envelopeId])).rowCount,
    );
    expect(rows).toBe(BANK.includes(person) || MINISTRY.includes(person) ? 1 : 0);
    const insert = `INSERT INTO scheme_envelope (organisation_id, scheme_id, year, amount_cents, updated_by_id, updated_by_name)
      VALUES ($1, $2, 2030, 5, app_user_id(), 'x')`;
    const own = await as(person, (client) =>
      attempt(client, insert, [people.bank.organisationId, scheme.id]),
    );
    expect(own === 1).toBe(BANK.includes(person));
  });
});
