import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getProject } from "@/lib/features/projects/data";
import { listVersions } from "@/lib/features/projects/history/data";
import { listJournal } from "@/lib/features/projects/journal/data";
import { getConfirmation, getQuarterOverview } from "@/lib/features/quarterly/data";
import { getQuarterlyReport } from "@/lib/features/quarterly/report/data";
import { openRound, pendingOf, progressOf, stampOf } from "@/lib/features/quarterly/rules";
import { sendReview } from "@/lib/features/quarterly/sending/mutations";
import type { Actor } from "@/lib/kernel/actor";
import { completeState, createActor, projectStage, saveNew, setStatus } from "./projects/project-fixture";
import { answer, answerTo, edit, presentQuarter, reviewOf, send } from "./quarterly-fixture";

const stage = projectStage();
let reviewer: Actor;
let first: string;
let second: string;

beforeAll(async () => {
  reviewer = await createActor(stage.pool, "reviewer", "anct");
});

beforeEach(async () => {
  await stage.rows("DELETE FROM quarterly_review");
  await stage.rows("DELETE FROM project");
  first = await accept("Halle");
  second = await accept("Ateliers");
});

async function accept(title: string, progressStatus: "onTrack" | "completed" = "onTrack") {
  const reference = await saveNew(stage.agent, completeState(stage.facts, { title, progressStatus }));
  await setStatus(stage.pool, reference, "accepted");
  return reference;
}

const scopeOf = async (reference: string) => {
  const project = await getProject(stage.agent, reference);
  if (!project) throw new Error(reference);
  return { id: project.id, territoryId: project.territory.id, reviewStatus: project.reviewStatus };
};
const report = async (actor: Actor) => getQuarterlyReport(actor, presentQuarter(), "roubaix");

describe("a review", () => {
  it("goes through accepted projects that are neither abandoned nor completed", async () => {
    await accept("Terminé", "completed");
    await saveNew(stage.agent, completeState(stage.facts, { title: "Brouillon" }));
    const { projects, rounds } = await reviewOf(stage.agent);
    expect(projects.map(({ title }) => title)).toEqual(["Halle", "Ateliers"]);
    expect(rounds).toEqual([]);
  });

  it("is interrupted and resumed, whoever goes on, wherever", async () => {
    expect(await answer(stage.agent, first)).toMatchObject({ ok: true, value: { kind: "answered" } });
    const { projects, rounds } = await reviewOf(stage.colleague);
    expect(progressOf(projects)).toEqual({ answered: 1, total: 2 });
    expect(pendingOf(projects).map(({ reference }) => reference)).toEqual([second]);
    expect(rounds).toMatchObject([{ round: 1, answeredCount: 1, sentAt: null }]);
  });

  it("keeps a project that ends while it is answered", async () => {
    await answer(stage.agent, first, { state: { progressStatus: "completed" } });
    const { projects } = await reviewOf(stage.agent);
    expect(progressOf(projects)).toEqual({ answered: 1, total: 2 });
    expect(projects[0]).toMatchObject({ progressStatus: "completed", answer: { outcome: "changed" } });
  });
});

describe("« rien de nouveau »", () => {
  it("makes no version, is dated, is in the journal and ages the project's figures anew", async () => {
    await answer(stage.agent, first);
    const scope = await scopeOf(first);
    const [entry] = await listJournal(reviewer, scope, 1);
    expect(entry).toMatchObject({ verb: "confirm", actorName: stage.agent.name });
    const { entries, total } = await listVersions(reviewer, scope, 1);
    expect(total).toBe(1);
    expect(entries[0]?.confirmations).toMatchObject([{ actorName: stage.agent.name }]);
    const confirmation = await getConfirmation(reviewer, scope);
    expect(confirmation?.confirmedByName).toBe(stage.agent.name);
    expect(confirmation?.confirmedAt).toEqual(entries[0]?.confirmations[0]?.at);
    expect(Date.now() - (confirmation?.confirmedAt.getTime() ?? 0)).toBeLessThan(60_000);
    expect((await answerTo(stage.agent, first))?.outcome).toBe("unchanged");
  });

  it("sent twice is one answer", async () => {
    expect((await answer(stage.agent, first)).ok).toBe(true);
    expect((await answer(stage.agent, first)).ok).toBe(true);
    expect((await answerTo(stage.agent, first))?.revision).toBe(1);
    expect(await listJournal(stage.agent, await scopeOf(first), 9)).toHaveLength(2);
  });

  it("said again later takes the new date", async () => {
    await answer(stage.agent, first);
    const before = await answerTo(stage.agent, first);
    expect((await answer(stage.agent, first, { seen: "1.1" })).ok).toBe(true);
    const after = await answerTo(stage.agent, first);
    expect(after?.revision).toBe(2);
    expect(after?.answeredAt.getTime()).toBeGreaterThan(before?.answeredAt.getTime() ?? 0);
  });

  it("is refused about a project that somebody has changed meanwhile", async () => {
    await edit(stage.colleague, first, { progressStatus: "blocked" });
    expect(await answer(stage.agent, first)).toEqual({ ok: false, refusal: "changedMeanwhile" });
    expect(await answerTo(stage.agent, first)).toBeNull();
    expect((await answer(stage.agent, first, { baseVersion: 2 })).ok).toBe(true);
  });
});

describe("what is new", () => {
  it("is a save like any other, in the same transaction as the answer", async () => {
    const result = await answer(stage.agent, first, {
      state: { phase: "operation", progressStatus: "late" },
      word: "Le gros œuvre a pris du retard.",
    });
    expect(result).toMatchObject({ ok: true, value: { kind: "answered" } });
    const project = await getProject(stage.agent, first);
    expect(project).toMatchObject({ version: 2, phase: "operation", progressStatus: "late" });
    expect(await answerTo(stage.agent, first)).toMatchObject({
      outcome: "changed",
      phase: "operation",
      progressStatus: "late",
      word: "Le gros œuvre a pris du retard.",
      changes: {
        phase: { before: "study", after: "operation" },
        progressStatus: { before: "onTrack", after: "late" },
      },
    });
    expect(await getConfirmation(stage.agent, await scopeOf(first))).toBeNull();
  });

  it("keeps its word from the ministry's journal until it is sent", async () => {
    await answer(stage.agent, first, { word: "Entre nous" });
    const scope = await scopeOf(first);
    const told = JSON.stringify(await listJournal(reviewer, scope, 9));
    expect(told).toContain("confirm");
    expect(told).not.toContain("Entre nous");
    expect(JSON.stringify(await listJournal(stage.colleague, scope, 9))).toContain("Entre nous");
  });

  it("is asked about, field by field, where somebody else changed the same", async () => {
    await edit(stage.colleague, first, { progressStatus: "blocked" });
    const typed = { state: { progressStatus: "late" } } as const;
    const conflict = await answer(stage.agent, first, typed);
    expect(conflict).toMatchObject({
      ok: true,
      value: { kind: "conflict", conflict: { version: 2, disputes: [{ field: "progressStatus" }] } },
    });
    expect(await answerTo(stage.agent, first)).toBeNull();
    expect((await getProject(stage.agent, first))?.progressStatus).toBe("blocked");
    const resolution = { version: 2, choices: { progressStatus: "mine" } } as const;
    expect(await answer(stage.agent, first, { ...typed, resolution })).toMatchObject({
      value: { kind: "answered" },
    });
    expect((await getProject(stage.agent, first))?.progressStatus).toBe("late");
  });

  it("refuses to empty what an accepted project must say, and writes nothing", async () => {
    expect(await answer(stage.agent, first, { state: { phase: null } })).toEqual({
      ok: false,
      refusal: "acceptedIncomplete",
    });
    expect((await reviewOf(stage.agent)).rounds).toEqual([]);
  });

  it("said in two goes keeps what was there first beside what is there now", async () => {
    await answer(stage.agent, first, { state: { progressStatus: "late" } });
    await answer(stage.agent, first, { baseVersion: 2, seen: "1.1", state: { progressStatus: "blocked" } });
    expect((await answerTo(stage.agent, first))?.changes).toEqual({
      progressStatus: { before: "onTrack", after: "blocked" },
    });
    expect(await getConfirmation(stage.agent, await scopeOf(first))).toBeNull();
    // « Rien de nouveau » afterwards does not unsay it, and is dated.
    await answer(stage.agent, first, { baseVersion: 3, seen: "1.2" });
    expect(await getConfirmation(stage.agent, await scopeOf(first))).not.toBeNull();
    expect(await answerTo(stage.agent, first)).toMatchObject({ outcome: "changed", revision: 3 });
  });
});

describe("two people", () => {
  it("are told when the other has answered first; nothing is written over", async () => {
    await answer(stage.colleague, first, { word: "La mienne" });
    const mine = { state: { progressStatus: "late" }, word: "L’autre" } as const;
    expect(await answer(stage.agent, first, mine)).toEqual({ ok: false, refusal: "answeredMeanwhile" });
    expect(await answerTo(stage.agent, first)).toMatchObject({ word: "La mienne", revision: 1 });
    expect((await getProject(stage.agent, first))?.version).toBe(1);
    // Once it was seen, it is completed.
    expect((await answer(stage.agent, first, { ...mine, seen: "1.1" })).ok).toBe(true);
    expect(await answerTo(stage.agent, first)).toMatchObject({ word: "L’autre", revision: 2 });
  });

  it("answering at once: one answers, the other is told", async () => {
    const results = await Promise.all([answer(stage.agent, first), answer(stage.colleague, first)]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "answeredMeanwhile" });
  });

  it("may open the review at once", async () => {
    const results = await Promise.all([answer(stage.agent, first), answer(stage.colleague, second)]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await reviewOf(stage.agent)).rounds).toMatchObject([{ round: 1, answeredCount: 2 }]);
  });
});

describe("sending", () => {
  it("freezes what was said, dates it, and shows it to the ministry", async () => {
    await answer(stage.agent, first, { state: { progressStatus: "late" }, word: "Un mot" });
    expect(await report(reviewer)).toMatchObject({ pendingCount: 1, rounds: [] });
    expect(await send(stage.colleague, "Bon trimestre")).toEqual({ ok: true, value: true });
    const sent = await report(reviewer);
    expect(sent?.rounds).toMatchObject([
      {
        round: 1,
        message: "Bon trimestre",
        sentByName: stage.colleague.name,
        answers: [{ reference: first, outcome: "changed", word: "Un mot", title: "Halle" }],
        unanswered: [{ reference: second }],
        hiddenCount: 0,
      },
    ]);
    // Whatever happens to the project afterwards.
    await edit(stage.agent, first, { title: "Autre titre", progressStatus: "blocked" }, 2);
    expect(await report(reviewer)).toEqual(sent);
    const [journal] = await stage.rows(
      "SELECT verb, changes FROM journal_entry WHERE subject_kind = 'quarterlyReview' ORDER BY id DESC LIMIT 1",
    );
    expect(journal).toMatchObject({
      verb: "send",
      changes: { message: { after: "Bon trimestre" }, sent: { after: { answered: 1, unanswered: 1 } } },
    });
  });

  it("twice is one sending; a colleague's is told", async () => {
    const lead = await createActor(stage.pool, "coordinator", "roubaix");
    await answer(stage.agent, first);
    const { quarter, projects } = await reviewOf(stage.colleague);
    const input = { quarter, stamp: stampOf(projects, 1), message: "Un" };
    expect(
      await Promise.all([sendReview(stage.colleague, input), sendReview(stage.colleague, input)]),
    ).toEqual([
      { ok: true, value: true },
      { ok: true, value: true },
    ]);
    expect(await sendReview(lead, { ...input, message: "Deux" })).toEqual({
      ok: false,
      refusal: "sentMeanwhile",
    });
    expect((await report(reviewer))?.rounds).toMatchObject([{ message: "Un" }]);
  });

  it("tells what was answered since the page was read", async () => {
    await answer(stage.agent, first);
    const { quarter, projects } = await reviewOf(stage.colleague);
    await answer(stage.agent, second);
    const input = { quarter, stamp: stampOf(projects, 1), message: "" };
    expect(await sendReview(stage.colleague, input)).toEqual({ ok: false, refusal: "answeredMeanwhile" });
    expect(openRound(await reviewOf(stage.agent))).not.toBeNull();
  });

  it("is the coordinator's, and needs something to send", async () => {
    const empty = { quarter: presentQuarter(), stamp: "1.0.0", message: "" };
    expect(await sendReview(stage.colleague, empty)).toEqual({ ok: false, refusal: "nothingToSend" });
    await answer(stage.agent, first);
    expect(await send(stage.agent)).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("is followed by a supplement, never by another text", async () => {
    await answer(stage.agent, first);
    await send(stage.colleague, "Premier");
    const sent = (await report(reviewer))?.rounds[0];
    expect((await answer(stage.agent, first, { state: { progressStatus: "late" } })).ok).toBe(true);
    expect(await answerTo(stage.agent, first)).toMatchObject({ round: 2, outcome: "changed" });
    await send(stage.colleague, "Complément");
    const rounds = (await report(reviewer))?.rounds;
    expect(rounds?.[0]).toEqual(sent);
    expect(rounds?.[1]).toMatchObject({ round: 2, message: "Complément", answers: [{ outcome: "changed" }] });
  });

  it("and answering at once never write into what was sent", async () => {
    const more = await Promise.all(["Trois", "Quatre", "Cinq"].map((title) => accept(title)));
    await answer(stage.agent, first);
    const { quarter, projects } = await reviewOf(stage.colleague);
    const input = { quarter, stamp: stampOf(projects, 1), message: "" };
    const [sending, ...answers] = await Promise.all([
      sendReview(stage.colleague, input),
      ...[second, ...more].map((reference) => answer(stage.agent, reference)),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const rounds = await stage.rows(
      `SELECT r.round, r.sent_at IS NOT NULL AS sent, r.answered_count AS counted, count(a.project_id)::int AS said
       FROM quarterly_review r LEFT JOIN quarterly_answer a ON a.review_id = r.id GROUP BY r.id ORDER BY r.round`,
    );
    expect(rounds.every(({ counted, said }) => counted === said)).toBe(true);
    expect(rounds.reduce((sum, { said }) => sum + said, 0)).toBe(5);
    // Sent with exactly what was read, or not at all.
    if (sending.ok) expect(rounds[0]).toMatchObject({ sent: true, said: 1 });
    else expect(sending.refusal).toBe("answeredMeanwhile");
  });
});

describe("a project that goes", () => {
  it("is told and not named in what was sent", async () => {
    await answer(stage.agent, first, { word: "Secret" });
    await answer(stage.agent, second);
    await send(stage.colleague);
    await setStatus(stage.pool, first, "archived");
    const rounds = (await report(reviewer))?.rounds;
    expect(rounds).toMatchObject([{ answeredCount: 2, hiddenCount: 1, answers: [{ reference: second }] }]);
    expect(JSON.stringify(rounds)).not.toContain("Secret");
    await stage.rows("DELETE FROM project WHERE reference = $1", first);
    expect((await report(reviewer))?.rounds).toMatchObject([{ answeredCount: 2, hiddenCount: 1 }]);
  });

  it("leaves the count of a review that is not sent", async () => {
    await answer(stage.agent, first);
    await stage.rows("DELETE FROM project WHERE reference = $1", first);
    expect((await reviewOf(stage.agent)).rounds).toMatchObject([{ answeredCount: 0 }]);
  });
});

it("tells the ministry who has answered and who has not", async () => {
  const overview = () => getQuarterOverview(reviewer, presentQuarter());
  const standing = async () => (await overview())?.territories.find(({ slug }) => slug === "roubaix");
  expect((await overview())?.territories).toHaveLength(14);
  expect(await standing()).toMatchObject({ liveCount: 2, rounds: [] });
  await answer(stage.agent, first);
  expect(await standing()).toMatchObject({ rounds: [{ answeredCount: 1, sentAt: null }] });
  await answer(stage.agent, second, { state: { progressStatus: "completed" } });
  await send(stage.colleague);
  expect(await standing()).toMatchObject({
    liveCount: 1,
    rounds: [{ answeredCount: 2, changedCount: 1, unansweredCount: 0 }],
  });
  expect((await getQuarterOverview(reviewer, { year: 2020, number: 4 }))?.territories).toEqual([]);
});
