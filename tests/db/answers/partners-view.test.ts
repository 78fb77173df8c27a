import type { Pool } from "pg";
import { beforeAll, expect, it } from "vitest";
import { listAnswers, listAskedLines } from "@/lib/features/answers/list/data";
import { parseAnswerView } from "@/lib/features/answers/list/schema";
import { getPartnersView, listNeedyProjects } from "@/lib/features/dashboard/partners/data";
import { partnersTable } from "@/lib/features/dashboard/partners/labels";
import { openProjectExport } from "@/lib/features/projects/export/data";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import { listReminders } from "@/lib/features/reminders/service";
import { testDatabase } from "@/tests/support/database";
import { type AnswerPeople, answerPeople, answerStage, proposal, word } from "./answers-fixture";

/** What the ministry reads of partners: each figure is what its link leads to. */
const database = testDatabase();
const TODAY = "2026-11-28";
let pool: Pool;
let people: AnswerPeople;
let scheme: string;
let needy: string;
const { accepted, give, step } = answerStage(
  () => pool,
  () => people,
);

beforeAll(async () => {
  pool = database.superuserPool();
  people = await answerPeople(pool);
  const { rows } = await pool.query(
    "SELECT slug FROM support_scheme WHERE organisation_slug = 'anru' AND situation <> 'closed' AND closes_on IS NULL ORDER BY id LIMIT 1",
  );
  scheme = rows[0].slug;
  const decided = async (id: number, daysAgo: number) =>
    pool.query(
      "WITH c AS (SELECT set_config('app.role', 'system', false)) UPDATE project SET decided_at = now() - make_interval(days => $2) FROM c WHERE id = $1",
      [id, daysAgo],
    );
  for (const [daysAgo, amountCents] of [
    [10, 100_000],
    [20, 200_000],
    [60, 300_000],
  ] as const) {
    const { id, reference } = await accepted();
    await decided(id, daysAgo);
    const answerId = await give(people.anru, proposal(reference, { amountCents, schemeSlug: scheme }));
    if (daysAgo === 10) continue;
    await step(people.coordinator, reference, answerId, "accept");
    if (daysAgo === 20) await step(people.anru, reference, answerId, "grant", { amountCents: 150_001 });
    else await step(people.anru, reference, answerId, "refuse");
  }
  const refused = await accepted();
  await give(people.anru, word(refused.reference, "refusal"));
  const asking = await accepted();
  await pool.query(
    "INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state) VALUES ($1, 1, $2, 700, 'requested')",
    [asking.id, people.bank.organisationId],
  );
  const lacking = await accepted();
  needy = lacking.reference;
  await pool.query("INSERT INTO need (project_id, position, kind, text) VALUES ($1, 1, 'land', 'Un local')", [
    lacking.id,
  ]);
});

it("is the ministry's alone", async () => {
  for (const person of ["coordinator", "agent", "elsewhere", "bank", "anru"] as const) {
    expect(await getPartnersView(people[person], TODAY)).toBeNull();
    expect(await listNeedyProjects(people[person], { kind: "land", territory: "roubaix" })).toBeNull();
  }
  for (const person of ["reviewer", "admin"] as const)
    expect(await getPartnersView(people[person], TODAY)).not.toBeNull();
});

it("counts answers, delays, refusals and requests as their lists do", async () => {
  const view = await getPartnersView(people.reviewer, TODAY);
  const anru = view?.partners.find(({ slug }) => slug === "anru");
  expect(anru).toMatchObject({
    hasMembers: true,
    interests: 0,
    refusals: 2,
    proposals: 3,
    agreed: 1,
    grantedCents: 150_001,
    paidCents: 0,
    medianDays: 20,
    longestDays: 60,
    unanswered: 0,
  });
  const totalOf = async (parameters: Parameters<typeof parseAnswerView>[0]) =>
    (await listAnswers(people.reviewer, parseAnswerView({ partenaire: "anru", ...parameters }))).total;
  expect(await totalOf({ motif: "tous", etat: ["dite", "refusee"] })).toBe(2);
  expect(await totalOf({ etat: ["acceptee", "demandee", "en-instruction", "accordee", "versee"] })).toBe(1);
  expect(view?.reasons).toEqual([
    { reason: "calendar", answers: 1 },
    { reason: "criteria", answers: 1 },
  ]);
  const bank = view?.partners.find(({ slug }) => slug === "banque-des-territoires");
  expect(bank?.unanswered).toBe((await listAskedLines(people.reviewer, "banque-des-territoires")).length);
  // Nobody of it has an account: its answers would wait.
  expect(view?.partners.find(({ slug }) => slug === "bpifrance")?.hasMembers).toBe(false);
  expect(view && partnersTable(view).every((line) => line.length === 5)).toBe(true);
});

it("names schemes that no proposal names, and needs that nothing answers", async () => {
  const view = await getPartnersView(people.admin, TODAY);
  expect(view?.schemes.unused.length).toBe((view?.schemes.total ?? 0) - 1);
  expect(view?.schemes.unused.some(({ slug }) => slug === scheme)).toBe(false);
  const projects = await listNeedyProjects(people.admin, { kind: "land", territory: "roubaix" });
  const counted = view?.needs.find(
    ({ kind, territorySlug }) => kind === "land" && territorySlug === "roubaix",
  );
  expect(projects?.map(({ reference }) => reference)).toEqual([needy]);
  expect(counted?.projects).toBe(projects?.length);
  await give(people.bank, word(needy, "interest"));
  expect(await listNeedyProjects(people.admin, { kind: "land", territory: "roubaix" })).toEqual([]);
});

it("reminds each of what waits for them", async () => {
  const titles = async (person: keyof AnswerPeople) =>
    (await listReminders(people[person], new Date())).map(({ title, total }) => `${title} ${total}`);
  expect(await titles("coordinator")).toContain("Propositions de partenaires à décider 1");
  expect(await titles("bank")).toContain("Demandes de financement sans réponse 1");
  expect((await titles("elsewhere")).join()).not.toContain("Propositions");
});

it("tells answers in the files of projects, as far as their reader may know of them", async () => {
  const cellsFor = async (person: keyof AnswerPeople) => {
    const view = {
      filters: NO_FILTERS,
      position: { sort: "recent", page: 1, after: null },
      ignored: [],
    } as const;
    const opened = await openProjectExport(people[person], view);
    if (!opened.ok) throw new Error("an export of everything ignores nothing");
    const cells: string[] = [];
    for await (const batch of opened.file.batches())
      for (const { funding } of batch) cells.push(...(funding?.answers ?? []));
    return cells.join("\n");
  };
  expect(await cellsFor("agent")).toContain("ANRU\u00A0: refus");
  expect(await cellsFor("bank")).toContain("ANRU\u00A0: accordée (1\u202F500,01\u00A0€)");
  expect(await cellsFor("bank")).not.toContain("ANRU\u00A0: refus");
  expect(await cellsFor("elsewhere")).toBe("");
});
