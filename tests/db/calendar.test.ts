import { beforeAll, describe, expect, it } from "vitest";
import { getCalendarSetting, listMilestones } from "@/lib/features/calendar/data";
import { answerFeed } from "@/lib/features/calendar/feed/loaders";
import { renewFeed, revokeFeed } from "@/lib/features/calendar/feed/mutations";
import type { CalendarEntry, CalendarSpan } from "@/lib/features/calendar/types";
import { updateProject } from "@/lib/features/projects/mutations";
import type { MilestoneState } from "@/lib/features/projects/types";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor, visitor } from "@/lib/platform/actors";
import { asActor, attempt } from "@/tests/support/claims";
import { parseIcal } from "@/tests/support/ical";
import { completeState, createActor, projectStage, saveNew, setStatus } from "./projects/project-fixture";

const stage = projectStage();
const NOW = new Date("2026-11-23T10:00:00Z");
const NOVEMBER = { kind: "between", from: "2026-11-01", to: "2026-11-30" } as const;
const LATE = { kind: "late", today: "2026-11-23" } as const;

const MILESTONES: readonly MilestoneState[] = [
  { label: "Étude rendue", plannedOn: "2026-10-01", actualOn: "2026-11-05", state: "reached" },
  { label: "Permis obtenu", plannedOn: "2026-11-10", actualOn: null, state: "underway" },
  { label: "Permis obtenu", plannedOn: "2026-11-12", actualOn: null, state: "planned" },
  { label: "Option écartée", plannedOn: "2026-11-15", actualOn: null, state: "dropped" },
  { label: "Ouverture, enfin", plannedOn: "2027-02-01", actualOn: null, state: "planned" },
  { label: "Sans date", plannedOn: null, actualOn: null, state: "planned" },
];

let accepted: string;
let draft: string;
let partner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  partner = await createActor(stage.pool, "partner", "anru");
  reviewer = await createActor(stage.pool, "reviewer", "anct");
  accepted = await saveNew(
    stage.agent,
    completeState(stage.facts, { title: "Halle", milestones: MILESTONES }),
  );
  await setStatus(stage.pool, accepted, "accepted");
  draft = await saveNew(
    stage.agent,
    completeState(stage.facts, { title: "Brouillon", milestones: MILESTONES.slice(1, 2) }),
  );
});

const list = (actor: Actor, span: CalendarSpan, territory: string | null = null) =>
  listMilestones(actor, { span, territory, after: null, limit: 1000 });
const labels = (entries: readonly CalendarEntry[]) => entries.map(({ day, label }) => `${day} ${label}`);

describe("listMilestones", () => {
  it("shows a month in the order of its days: reached ones on the day they were", async () => {
    expect(labels(await list(partner, NOVEMBER))).toEqual([
      "2026-11-05 Étude rendue",
      "2026-11-10 Permis obtenu",
      "2026-11-12 Permis obtenu",
      "2026-11-15 Option écartée",
    ]);
  });

  it("shows what is late: still to be reached, its day gone", async () => {
    expect(labels(await list(partner, LATE))).toEqual([
      "2026-11-10 Permis obtenu",
      "2026-11-12 Permis obtenu",
    ]);
  });

  it("keeps what serves a priority, and what concerns the reader in person", async () => {
    const some = (actor: Actor, filters: { priority?: string; mine?: boolean }) =>
      listMilestones(actor, { span: NOVEMBER, territory: null, after: null, limit: 1000, ...filters });
    expect(await some(partner, { priority: "commerce-artisanat" })).toHaveLength(4);
    expect(await some(partner, { priority: "transition-numerique" })).toEqual([]);
    // Written by the agent; a colleague wrote none, nobody has it in hand, and no partner has answered.
    expect(await some(stage.agent, { mine: true })).toHaveLength(5);
    for (const reader of [stage.colleague, reviewer, partner])
      expect(await some(reader, { mine: true })).toEqual([]);
    const system = await stage.pool.connect();
    try {
      await system.query("SELECT set_config('app.role', 'system', false)");
      await system.query(
        `INSERT INTO review_assignment (project_id, assignee_id, assignee_name, assigned_by_name)
         SELECT id, $2, 'x', 'x' FROM project WHERE reference = $1`,
        [accepted, reviewer.userId],
      );
    } finally {
      await system.query("SELECT set_config('app.role', '', false)");
      system.release();
    }
    expect(await some(reviewer, { mine: true })).toHaveLength(4);
  });

  it("gives each reader their own", async () => {
    expect((await list(stage.colleague, NOVEMBER)).map(({ reference }) => reference)).toContain(draft);
    for (const stranger of [stage.other, visitor]) expect(await list(stranger, NOVEMBER)).toEqual([]);
    for (const reader of [reviewer, partner])
      expect(new Set((await list(reader, NOVEMBER)).map(({ reference }) => reference))).toEqual(
        new Set([accepted]),
      );
    expect(await list(partner, NOVEMBER, "laval")).toEqual([]);
    expect(await list(partner, NOVEMBER, "roubaix")).toHaveLength(4);
    expect(await list(partner, NOVEMBER, "nulle-part")).toEqual([]);
  });

  it("goes on page after page without losing or repeating any", async () => {
    const seen: CalendarEntry[] = [];
    let after: { readonly day: string; readonly id: number } | null = null;
    for (;;) {
      const page: CalendarEntry[] = await listMilestones(stage.agent, {
        span: NOVEMBER,
        territory: null,
        after,
        limit: 2,
      });
      seen.push(...page);
      const last = page.at(-1);
      if (!last) break;
      after = { day: last.day, id: last.id };
    }
    expect(seen).toEqual(await list(stage.agent, NOVEMBER));
    expect(seen).toHaveLength(5);
  });

  it("reads a month of a territory through its index, whatever else there is", async () => {
    const client = await stage.pool.connect();
    try {
      await client.query("SET enable_seqscan = off");
      const plan = await asActor(client, stage.agent, (as) =>
        as.query(
          "EXPLAIN SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id WHERE m.territory_id = $1::smallint AND m.day BETWEEN '2026-11-01' AND '2026-11-30' ORDER BY m.day, m.id LIMIT 101".replace(
            "$1",
            String(stage.facts.territoryId),
          ),
        ),
      );
      expect(plan.rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain(
        "milestone_territory_id_day_id_idx",
      );
    } finally {
      await client.query("RESET enable_seqscan");
      client.release();
    }
  });

  it("keeps the territory right whatever a writer says", async () => {
    const client = await stage.pool.connect();
    try {
      const [row] = await asActor(client, stage.agent, async (as) => {
        await as.query("UPDATE milestone SET territory_id = 1");
        return (await as.query("SELECT DISTINCT territory_id FROM milestone")).rows;
      });
      expect(row).toEqual({ territory_id: stage.facts.territoryId });
    } finally {
      client.release();
    }
  });
});

const fetchFeed = (token: string, query = "") =>
  answerFeed(new Request(`http://qp.test/calendrier/flux/${token}.ics${query}`), `${token}.ics`, NOW);
const secretOf = async (actor: Actor) => (await renewFeed(actor)) ?? "";
/** Of milestones: the reference schemes have days too, and the quarter its own. */
const eventsOf = async (response: Response) =>
  parseIcal(await response.text()).events.filter(({ UID }) => UID?.startsWith("jalon-"));

describe("the secret address", () => {
  it("shows what its owner sees, and no more", async () => {
    const response = await fetchFeed(await secretOf(partner));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow",
    });
    const events = await eventsOf(response);
    expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([
      "✓ Étude rendue – Halle",
      "Permis obtenu – Halle",
      "Permis obtenu – Halle",
      "Option écartée – Halle",
      "Ouverture, enfin – Halle",
    ]);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(5);
    expect(await eventsOf(await fetchFeed(await secretOf(stage.agent)))).toHaveLength(6);
    expect(await eventsOf(await fetchFeed(await secretOf(stage.other)))).toEqual([]);
  });

  it("follows a view of the page", async () => {
    const token = await secretOf(reviewer);
    expect(await eventsOf(await fetchFeed(token, "?vue=retard&territoire=roubaix"))).toHaveLength(2);
    expect(await eventsOf(await fetchFeed(token, "?vue=90-jours"))).toHaveLength(1);
    expect(await eventsOf(await fetchFeed(token, "?territoire=laval"))).toEqual([]);
  });

  it("moves an event when its milestone moves, or is renamed: its own name stays the same after a save", async () => {
    const token = await secretOf(stage.agent);
    const before = await eventsOf(await fetchFeed(token));
    const moved = MILESTONES.map((one) =>
      one.label === "Ouverture, enfin" ? { ...one, plannedOn: "2027-02-15" } : one,
    );
    const saved = await updateProject(stage.agent, {
      reference: accepted,
      baseVersion: 1,
      state: { milestones: moved },
      resolution: null,
    });
    expect(saved).toMatchObject({ ok: true });
    const after = await eventsOf(await fetchFeed(token));
    const opening = (events: typeof before) => events.find(({ SUMMARY }) => SUMMARY?.startsWith("Ouverture"));
    expect(opening(after)).toMatchObject({ UID: opening(before)?.UID, "DTSTART;VALUE=DATE": "20270215" });
    expect(after.map(({ UID }) => UID).sort()).toEqual(before.map(({ UID }) => UID).sort());
    const renamed = moved.map((one) =>
      one.label === "Ouverture, enfin" ? { ...one, label: "Ouverture au public" } : one,
    );
    const again = await updateProject(stage.agent, {
      reference: accepted,
      baseVersion: 2,
      state: { milestones: renamed },
      resolution: null,
    });
    expect(again).toMatchObject({ ok: true });
    expect(opening(await eventsOf(await fetchFeed(token)))).toMatchObject({
      SUMMARY: "Ouverture au public – Halle",
      UID: opening(before)?.UID,
    });
    // As it was, for whoever looks next.
    const back = { reference: accepted, baseVersion: 3, state: { milestones: MILESTONES }, resolution: null };
    expect(await updateProject(stage.agent, back)).toMatchObject({ ok: true });
    expect(opening(await eventsOf(await fetchFeed(token)))?.UID).toBe(opening(before)?.UID);
  });

  it("leads nowhere once renewed, revoked, or when the account is disabled", async () => {
    const owner = await createActor(stage.pool, "contributor", "roubaix");
    const first = await secretOf(owner);
    const second = await secretOf(owner);
    expect((await fetchFeed(first)).status).toBe(404);
    expect((await fetchFeed(second)).status).toBe(200);
    expect((await getCalendarSetting(owner)).feedSince).toBeInstanceOf(Date);
    expect((await getCalendarSetting(stage.colleague)).feedSince).toBeNull();
    expect(await revokeFeed(stage.colleague)).toBe(false);
    expect((await fetchFeed(second)).status).toBe(200);
    expect(await revokeFeed(owner)).toBe(true);
    const refused = await fetchFeed(second);
    expect(refused.status).toBe(404);
    expect(refused.headers.get("cache-control")).toBe("private, no-store");
    expect((await getCalendarSetting(owner)).feedSince).toBeNull();
    const third = await secretOf(owner);
    await stage.pool.query("UPDATE user_account SET disabled_at = now() WHERE id = $1", [owner.userId]);
    expect((await fetchFeed(third)).status).toBe(404);
  });

  it("is nobody's without an account, and unknown when made up", async () => {
    expect(await renewFeed(visitor)).toBeNull();
    expect(await renewFeed(systemActor("essai"))).toBeNull();
    expect(await revokeFeed(visitor)).toBe(false);
    for (const made of ["", "x", "a".repeat(43), "../../connexion", "é".repeat(43), "\u0000"])
      expect((await fetchFeed(made)).status).toBe(404);
  });

  it("keeps only a hash, which its owner alone reads", async () => {
    const token = await secretOf(partner);
    const stored = await stage.rows(
      "SELECT token_hash FROM calendar_feed WHERE user_id = $1",
      partner.userId,
    );
    expect(stored[0].token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(token);
    const client = await stage.pool.connect();
    try {
      for (const stranger of [stage.agent, stage.other, reviewer, visitor]) {
        const seen = await asActor(client, stranger, async (as) => ({
          read: (await as.query("SELECT FROM calendar_feed WHERE user_id = $1", [partner.userId])).rowCount,
          deleted: await attempt(as, "DELETE FROM calendar_feed WHERE user_id = $1", [partner.userId]),
          written: await attempt(
            as,
            "INSERT INTO calendar_feed (user_id, token_hash) VALUES (gen_random_uuid(), 'x')",
          ),
        }));
        expect(seen).toEqual({ read: 0, deleted: 0, written: "denied" });
      }
    } finally {
      client.release();
    }
  });
});
