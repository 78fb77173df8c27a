import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AGREED_STATES, type AnswerState, REFUSAL_REASONS } from "@/lib/features/answers/constants";
import {
  ANSWER_TRANSITIONS,
  type AnswerSide,
  compareLine,
  decideStep,
  firstState,
  lineOfAnswer,
} from "@/lib/features/answers/rules";
import type { Answer, AnswerStep } from "@/lib/features/answers/types";
import type { ProjectSnapshot } from "@/lib/features/projects/types";
import { schemeState } from "@/lib/features/schemes/rules";
import { parisDay } from "@/lib/kernel/dates";
import { loadDemo } from "@/prisma/seed/demo";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

/** The answers of the demonstration are such as the application leaves: each step could have been taken, by whoever took it. */
const NOW = new Date("2026-11-23T10:00:00Z");

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createDatabase("reference");
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await loadDemo(database.url, NOW);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

type Step = Pick<AnswerStep, "command" | "text"> & {
  readonly at: string;
  readonly amount: number | null;
  readonly side: AnswerSide;
  /** The person who acts is of the organisation that answers, or of the territory of the project. */
  readonly isOwn: boolean;
  readonly journal: string | null;
};
type Told = Pick<Answer, "kind" | "state" | "revision" | "validUntil"> & {
  readonly reference: string;
  readonly reviewStatus: string;
  readonly decidedAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly lastActor: string;
  readonly text: string;
  readonly reason: string | null;
  readonly amount: number | null;
  readonly year: number | null;
  readonly scheme: Parameters<typeof schemeState>[0] | null;
  readonly steps: readonly Step[];
};

async function read(): Promise<Told[]> {
  const { rows } = await client.query<{ told: Told }>(
    `SELECT jsonb_build_object('kind', a.kind, 'state', a.state, 'revision', a.revision, 'validUntil', a.valid_until, 'reference', p.reference,
       'reviewStatus', p.review_status, 'decidedAt', p.decided_at, 'createdAt', a.created_at, 'updatedAt', a.updated_at,
       'updatedBy', a.updated_by_id, 'lastActor', (SELECT s.actor_id FROM partner_answer_step s WHERE s.answer_id = a.id ORDER BY s.id DESC LIMIT 1),
       'text', w.text, 'reason', w.refusal_reason, 'amount', a.amount_cents, 'year', a.budget_year,
       'scheme', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('situation', c.situation, 'closesOn', c.closes_on, 'goneOn', c.retired_on) END,
       'steps', (SELECT jsonb_agg(jsonb_build_object('command', s.command, 'text', s.text, 'at', s.at, 'amount', s.amount_cents,
           'side', CASE u.role WHEN 'partner' THEN 'partner' WHEN 'coordinator' THEN 'coordinator' END,
           'isOwn', u.name = s.actor_name AND o.name = s.organisation_name AND s.organisation_id = a.organisation_id AND s.project_id = p.id
             AND CASE u.role WHEN 'partner' THEN o.id = a.organisation_id ELSE o.territory_id = p.territory_id END,
           'journal', (SELECT j.verb FROM journal_entry j WHERE j.at = s.at AND j.actor_id = s.actor_id AND j.subject_key = p.reference
             AND j.project_id = p.id AND j.territory_id = p.territory_id AND NOT j.territory_only AND NOT j.ministry_only)) ORDER BY s.id)
         FROM partner_answer_step s JOIN user_account u ON u.id = s.actor_id JOIN organisation o ON o.id = u.organisation_id
         WHERE s.answer_id = a.id)) AS told
     FROM partner_answer a JOIN project p ON p.id = a.project_id LEFT JOIN partner_answer_word w ON w.answer_id = a.id
       LEFT JOIN support_scheme c ON c.id = a.scheme_id ORDER BY a.id`,
  );
  return rows.map(({ told }) => told);
}

it("shows every kind of answer, and each reason to refuse, over several territories", async () => {
  const answers = await read();
  expect(answers.length).toBeGreaterThanOrEqual(12);
  expect(new Set(answers.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
    new Set([
      "interest given",
      "refusal given",
      "proposal proposed",
      "proposal withdrawn",
      "proposal declined",
      "proposal granted",
    ]),
  );
  expect(answers.flatMap(({ reason }) => reason ?? []).sort()).toEqual([...REFUSAL_REASONS].sort());
  expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
  expect(new Set(answers.map(({ reference }) => reference.replace(/-\d+$/, ""))).size).toBeGreaterThanOrEqual(
    6,
  );
});

it("has for each answer steps that the table allows, in order, by whoever may take them, each with its line of journal", async () => {
  for (const answer of await read()) {
    const [given, ...later] = answer.steps;
    expect(given, answer.reference).toMatchObject({ command: "give", side: "partner", isOwn: true });
    expect(answer.reviewStatus).toBe("accepted");
    expect(Date.parse(answer.createdAt)).toBe(Date.parse(given?.at ?? ""));
    expect(Date.parse(answer.createdAt)).toBeGreaterThan(Date.parse(answer.decidedAt));
    let state: AnswerState = firstState(answer.kind);
    for (const { command, side, isOwn } of later) {
      if (command === "give") throw new Error("an answer is given once");
      expect([answer.reference, command, isOwn, decideStep({ state }, command, side).ok]).toEqual([
        answer.reference,
        command,
        true,
        true,
      ]);
      const to: readonly AnswerState[] = ANSWER_TRANSITIONS[command].to;
      state = to.includes(state) ? state : (to[0] ?? state);
    }
    expect(answer.state).toBe(state);
    expect(answer.revision).toBe(answer.steps.length);
    expect(answer.updatedBy).toBe(answer.lastActor);
    const times = answer.steps.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBe(Date.parse(answer.updatedAt));
    expect(times.at(-1)).toBeLessThan(NOW.getTime());
    expect(answer.steps.map(({ journal }) => journal)).toEqual(
      answer.steps.map(({ command }) => `${command}Answer`),
    );
  }
});

it("says what the forms would have taken: words, an open scheme, an offer that was still valid that day", async () => {
  for (const { kind, text, reason, scheme, year, amount, validUntil, steps } of await read()) {
    expect(text).not.toBe("");
    expect(reason !== null).toBe(kind === "refusal");
    expect(scheme !== null).toBe(kind === "proposal");
    if (scheme) expect(schemeState(scheme, parisDay(NOW))).not.toMatch(/^(closed|gone|draftLaw)$/);
    const said = steps.findLast(({ command }) => command === "give" || command === "change");
    expect(said).toMatchObject({ amount, text });
    for (const { command, at } of steps)
      if (command === "give" || command === "change" || command === "accept") {
        if (validUntil) expect(validUntil >= parisDay(new Date(at))).toBe(true);
        if (year !== null) expect(year - new Date(at).getUTCFullYear()).toBeGreaterThanOrEqual(0);
      }
    for (const { command, text: why } of steps) if (command === "decline") expect(why).not.toBe("");
  }
});

it("has each agreed answer in the plan of its project, to the cent, in the table and in the versions of that day", async () => {
  const { rows } = await client.query<{
    answer: Parameters<typeof compareLine>[0];
    states: readonly ProjectSnapshot[];
    times: readonly string[];
    updated: readonly string[];
    steps: readonly string[];
    line: Record<string, unknown> | null;
    told: { before: unknown[]; after: unknown[] };
  }>(
    `SELECT jsonb_build_object('id', a.id, 'state', a.state, 'funderId', o.id, 'organisationName', o.name, 'scheme', jsonb_build_object('name', c.name),
         'nature', a.nature, 'amountCents', a.amount_cents, 'requestedOn', a.requested_on, 'grantedCents', a.granted_cents,
         'grantedOn', a.granted_on, 'paidCents', a.paid_cents, 'paidOn', a.paid_on) AS answer,
       (SELECT jsonb_agg(v.state ORDER BY v.number) FROM project_version v WHERE v.project_id = p.id AND v.number >= p.version - 2) AS states,
       (SELECT jsonb_agg(v.valid_from ORDER BY v.number) FROM project_version v WHERE v.project_id = p.id AND v.number > p.version - 2) AS times,
       jsonb_build_array(a.accepted_at, p.updated_at) AS updated,
       (SELECT jsonb_agg(s.at ORDER BY s.id) FROM partner_answer_step s WHERE s.answer_id = a.id AND s.command IN ('accept', 'grant')) AS steps,
       (SELECT to_jsonb(l) FROM funding_line l WHERE l.answer_id = a.id) AS line,
       (SELECT j.changes -> 'fundingLines' FROM journal_entry j WHERE j.project_id = p.id AND j.verb = 'acceptAnswer') AS told
     FROM partner_answer a JOIN organisation o ON o.id = a.organisation_id JOIN support_scheme c ON c.id = a.scheme_id
       JOIN project p ON p.id = a.project_id WHERE a.state = ANY ($1)`,
    [[...AGREED_STATES]],
  );
  expect(rows).toHaveLength(1);
  for (const { answer, states, times, updated, steps, line, told } of rows) {
    const [before, accepted, granted] = states;
    if (!before || !accepted || !granted) throw new Error("the plan moved twice");
    expect(compareLine(answer, granted.fundingLines)).toEqual([]);
    expect(granted.fundingLines.at(-1)).toEqual(lineOfAnswer(answer));
    expect(accepted.fundingLines.at(-1)).toEqual(
      lineOfAnswer({ ...answer, state: "accepted", grantedCents: null, grantedOn: null }),
    );
    for (const { fundingLines, ...rest } of [accepted, granted])
      expect({ ...rest, fundingLines: fundingLines.slice(0, -1) }).toEqual(before);
    expect(times).toEqual(steps);
    expect(updated).toEqual(steps);
    expect(told).toEqual({ before: before.fundingLines, after: accepted.fundingLines });
    expect(line).toMatchObject({
      position: granted.fundingLines.length,
      funder_id: answer.funderId,
      nature: answer.nature,
      state: "granted",
      amount_cents: answer.amountCents,
      granted_cents: answer.grantedCents,
      granted_on: answer.grantedOn,
    });
  }
  const { rows: untied } = await client.query(
    "SELECT FROM funding_line l JOIN partner_answer a ON a.id = l.answer_id WHERE a.state <> ALL ($1)",
    [[...AGREED_STATES]],
  );
  expect(untied).toEqual([]);
});

it("stays within the envelopes of the year, to the cent", async () => {
  await client.query("SELECT set_config('app.role', 'admin', false)");
  const { rows: envelopes } = await client.query(
    `SELECT o.slug, e.year, e.amount_cents::float8 AS amount, f.proposed_cents::float8 AS proposed, f.engaged_cents::float8 AS engaged,
       (SELECT j.changes -> 'amount' ->> 'after' FROM journal_entry j WHERE j.subject_kind = 'envelope' AND j.subject_key = e.id::text
         AND j.verb = 'setEnvelope' AND j.at = e.updated_at) AS told
     FROM scheme_envelope e JOIN envelope_sums(ARRAY(SELECT id FROM scheme_envelope)) f ON f.envelope_id = e.id
       JOIN organisation o ON o.id = e.organisation_id JOIN support_scheme s ON s.id = e.scheme_id AND s.organisation_slug = o.slug
     ORDER BY o.slug`,
  );
  expect(envelopes).toEqual([
    {
      slug: "banque-des-territoires",
      year: 2026,
      amount: 2_000_000_000,
      proposed: 120_000_000,
      engaged: 0,
      told: "20\u202F000\u202F000\u00A0€",
    },
    {
      slug: "bpifrance",
      year: 2026,
      amount: 12_000_000,
      proposed: 2_500_050,
      engaged: 3_750_000,
      told: "120\u202F000\u00A0€",
    },
  ]);
});
