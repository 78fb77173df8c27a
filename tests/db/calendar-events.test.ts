import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { planCommittee } from "@/lib/features/calendar/committees/mutations";
import { listCalendarEvents } from "@/lib/features/calendar/events/data";
import { answerFeed } from "@/lib/features/calendar/feed/loaders";
import { renewFeed, revokeFeed } from "@/lib/features/calendar/feed/mutations";
import { listOpinionDeadlines } from "@/lib/features/calendar/opinions/data";
import { listQuarterDeadlines } from "@/lib/features/calendar/quarters/data";
import { compareEvents } from "@/lib/features/calendar/rules";
import { listSchemeDates } from "@/lib/features/calendar/schemes/data";
import type {
  CalendarCursor,
  CalendarEvent,
  CalendarFilters,
  CalendarSpan,
} from "@/lib/features/calendar/types";
import type { Actor } from "@/lib/kernel/actor";
import { asActor } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { parseIcal } from "@/tests/support/ical";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience, READABLE } from "@/tests/support/visibility-matrix";

/** Everything that has a day, together, for each audience: see visibility-fixture.ts for the milestones and the opinions. */
const database = testDatabase();
let pool: Pool;
let fixture: VisibilityFixture;

const TODAY = "2026-06-10";
const JUNE = { kind: "between", from: "2026-06-01", to: "2026-06-30" } as const;
const LATE = { kind: "late", today: "2026-07-15" } as const;
const NONE: CalendarFilters = { kinds: [], territory: null, priority: null, mine: false };

const CONTENT = {
  title: "Comité de juin",
  forPartners: false,
  day: "2026-06-15",
  startsAt: null,
  endsAt: null,
  place: "",
  link: "",
  agenda: "",
  photographId: null,
};

beforeAll(async () => {
  pool = database.superuserPool();
  fixture = await buildVisibilityFixture(pool);
  const { reviewer, ownCoordinator } = fixture.actors;
  await planCommittee(reviewer, { content: CONTENT, scope: null, creationKey: randomUUID() });
  const local = { ...CONTENT, title: "Comité de Roubaix", forPartners: true };
  await planCommittee(ownCoordinator, { content: local, scope: "roubaix", creationKey: randomUUID() });
  await addScheme("appel-roubaix", "call", "2026-06-01", "2026-06-20", "roubaix", "2");
  await addScheme("fonds-partout", "grant", null, "2026-06-15", null, "1,3");
  await addScheme("fonds-laval", "grant", "2026-06-16", null, "laval", "2");
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    await client.query(
      "UPDATE support_scheme SET retired_on = '2026-06-01', retired_reason = 'x' WHERE slug = 'fonds-laval'",
    );
    await client.query(
      `INSERT INTO quarterly_review (territory_id, starts_on, round, sent_at, sent_by_name)
       SELECT id, '2026-04-01', 1, now(), 'x' FROM territory WHERE slug = 'laval'`,
    );
    // One that is still awaited, of the submitted project.
    await client.query(
      `INSERT INTO review_opinion (project_id, territory_id, reference, project_title, asked_user_id, asked_name, due_on, asked_by_id,
         asked_by_name, creation_key)
       SELECT p.id, p.territory_id, p.reference, p.title, $2, 'Collègue', '2026-06-18', $3, 'x', gen_random_uuid() FROM project p WHERE p.id = $1`,
      [fixture.projects.submitted.id, fixture.actors.reviewer.userId, fixture.actors.admin.userId],
    );
  } finally {
    await client.query("SELECT set_config('app.role', '', false)");
    client.release();
  }
});

async function addScheme(
  slug: string,
  nature: string,
  opensOn: string | null,
  closesOn: string | null,
  territory: string | null,
  priorities: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO support_scheme (slug, name, operator, operator_group, natures, priority_ids, applicants, zones, purpose, conditions, opens_on,
       closes_on, situation, confidence, sources, source, external_id, territory_ids)
     VALUES ($1, $1, 'Région', 'Région', ARRAY[$2], string_to_array($6, ',')::smallint[], '{}', '{}', 'x', '{}', $3::date, $4::date, 'announced',
       'high', '{}', 'aidesTerritoires', $1, CASE WHEN $5::text IS NOT NULL THEN ARRAY(SELECT id FROM territory WHERE slug = $5) END)`,
    [slug, nature, opensOn, closesOn, territory, priorities],
  );
}

type Asked = { readonly filters?: Partial<CalendarFilters>; readonly span?: CalendarSpan };
const SLUGS: Partial<Record<Audience, string>> = {
  ownContributor: "roubaix",
  ownCoordinator: "roubaix",
  otherContributor: "laval",
  otherCoordinator: "laval",
};

async function eventsOf(
  audience: Audience,
  { filters = {}, span = JUNE }: Asked = {},
  limit = 1000,
): Promise<CalendarEvent[]> {
  const seen: CalendarEvent[] = [];
  let after: CalendarCursor | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCalendarEvents>> = await listCalendarEvents(
      fixture.actors[audience],
      {
        span,
        filters: { ...NONE, ...filters },
        after,
        limit,
        today: TODAY,
        ownTerritory: SLUGS[audience] ?? null,
      },
    );
    seen.push(...page.events);
    after = page.next;
  } while (after !== null);
  return seen;
}

/** The catalogue's own schemes have days too; those of this file are told from them. */
const nameOf = (event: CalendarEvent): string => {
  switch (event.kind) {
    case "committee":
      return event.title;
    case "scheme":
      return `${event.slug} ${event.isClosing ? "closes" : "opens"}`;
    case "opinion":
      return `opinion ${event.isAsked ? "to give" : "awaited"} ${event.day}`;
    case "quarter":
      return `quarter ${event.sent}/${event.awaited}`;
    case "milestone":
      return "milestone";
  }
};
const namesOf = (events: readonly CalendarEvent[]) => [...new Set(events.map(nameOf))].sort();
const SCHEMES = ["fonds-partout closes"];
const CALL = ["appel-roubaix closes", "appel-roubaix opens"];

describe("what each audience sees in a month", () => {
  const OWN = [...CALL, ...SCHEMES, "Comité de Roubaix", "Comité de juin", "milestone", "quarter 0/1"];
  const OTHER = [...SCHEMES, "Comité de juin", "quarter 1/1"];
  const MINISTRY = [...CALL, ...SCHEMES, "Comité de Roubaix", "Comité de juin", "milestone", "quarter 1/14"];
  it.each([
    ["ownContributor", OWN],
    ["ownCoordinator", OWN],
    ["otherContributor", OTHER],
    ["otherCoordinator", OTHER],
    ["reviewer", [...MINISTRY, "opinion awaited 2026-06-30", "opinion to give 2026-06-18"]],
    ["admin", [...MINISTRY, "opinion awaited 2026-06-18", "opinion awaited 2026-06-30"]],
    ["partner", [...CALL, ...SCHEMES, "Comité de Roubaix", "milestone", "opinion to give 2026-06-30"]],
    ["visitor", [...CALL, ...SCHEMES]],
  ] satisfies [Audience, string[]][])("%s", async (audience, expected) => {
    expect(namesOf(await eventsOf(audience))).toEqual(expected.toSorted());
  });

  it("milestones and opinions are of projects that the reader sees", async () => {
    for (const audience of AUDIENCES) {
      const events = await eventsOf(audience, { filters: { kinds: ["milestone"] } });
      const shown = Object.values(fixture.projects)
        .filter(({ reference }) =>
          events.some((one) => one.kind === "milestone" && one.reference === reference),
        )
        .map(({ reviewStatus }) => reviewStatus);
      expect([audience, shown.sort()]).toEqual([
        audience,
        [...(READABLE.milestone?.[audience] ?? [])].sort(),
      ]);
    }
  });
});

it("is the same page by page as whole, in one order", async () => {
  for (const audience of AUDIENCES) {
    const whole = await eventsOf(audience);
    const keyOf = ({ kind, id }: CalendarEvent) => `${kind} ${id}`;
    expect(whole.map(keyOf)).toEqual(whole.toSorted(compareEvents).map(keyOf));
    for (const limit of [1, 2, 3])
      expect((await eventsOf(audience, {}, limit)).map(keyOf)).toEqual(whole.map(keyOf));
  }
});

describe("filters", () => {
  it("keep the kinds that are chosen", async () => {
    const events = await eventsOf("reviewer", { filters: { kinds: ["committee", "quarter"] } });
    expect(namesOf(events)).toEqual(["Comité de Roubaix", "Comité de juin", "quarter 1/14"]);
  });

  it("of a territory keep what is the whole programme's, and what may be everywhere", async () => {
    expect(namesOf(await eventsOf("reviewer", { filters: { territory: "laval" } }))).toEqual([
      "Comité de juin",
      "fonds-partout closes",
      "quarter 1/1",
    ]);
    // A member's is their own, whatever is asked.
    expect(namesOf(await eventsOf("otherContributor", { filters: { territory: "roubaix" } }))).toEqual(
      namesOf(await eventsOf("otherContributor")),
    );
  });

  it("of a priority leave what has another", async () => {
    const names = namesOf(await eventsOf("partner", { filters: { priority: "commerce-artisanat" } }));
    expect(names).toEqual(
      [...CALL, "Comité de Roubaix", "milestone", "opinion to give 2026-06-30"].toSorted(),
    );
    expect(namesOf(await eventsOf("partner", { filters: { priority: "transition-numerique" } }))).toEqual([
      "Comité de Roubaix",
      "opinion to give 2026-06-30",
    ]);
  });

  it("keep what concerns the reader in person", async () => {
    const mine = { mine: true };
    expect(namesOf(await eventsOf("reviewer", { filters: mine }))).toEqual([
      "Comité de juin",
      "milestone",
      "opinion awaited 2026-06-30",
      "opinion to give 2026-06-18",
    ]);
    // Asked by the administrator, of a colleague.
    expect(namesOf(await eventsOf("admin", { filters: mine }))).toEqual([
      "Comité de juin",
      "opinion awaited 2026-06-18",
    ]);
    expect(namesOf(await eventsOf("partner", { filters: mine }))).toEqual([
      "Comité de Roubaix",
      "milestone",
      "opinion to give 2026-06-30",
    ]);
  });
});

it("is late with what was to be done, and with nothing else", async () => {
  expect(namesOf(await eventsOf("reviewer", { span: LATE }))).toEqual([
    "milestone",
    "opinion to give 2026-06-18",
    "quarter 1/14",
  ]);
  expect(namesOf(await eventsOf("ownCoordinator", { span: LATE }))).toEqual(["milestone", "quarter 0/1"]);
  // Sent, and of a territory without a project.
  expect(namesOf(await eventsOf("otherCoordinator", { span: LATE }))).toEqual([]);
  expect(namesOf(await eventsOf("partner", { span: LATE }))).toEqual(["milestone"]);
});

it("asks of each source by itself who may read it", async () => {
  const all = { territory: null, priority: null, mine: false };
  for (const audience of AUDIENCES) {
    const actor = fixture.actors[audience];
    const opinions = await listOpinionDeadlines(actor, JUNE, all);
    expect([audience, opinions.length > 0]).toEqual([audience, /reviewer|admin|partner/.test(audience)]);
    const quarters = await listQuarterDeadlines(actor, JUNE, all);
    expect([audience, quarters.length > 0]).toEqual([audience, !/partner|visitor/.test(audience)]);
    expect((await listSchemeDates(actor, JUNE, all, TODAY)).length).toBe(3);
  }
});

describe("the secret address", () => {
  const NOW = new Date("2026-06-10T10:00:00Z");
  const fetchFeed = (token: string, query = "") =>
    answerFeed(new Request(`http://qp.test/calendrier/flux/${token}.ics${query}`), `${token}.ics`, NOW);
  const uidsOf = async (actor: Actor, query: string) => {
    const response = await fetchFeed((await renewFeed(actor)) ?? "", query);
    expect(response.status).toBe(200);
    return parseIcal(await response.text()).events.map(({ UID }) => UID?.replace(/-[^@]*@.*/, "") ?? "");
  };

  it("has the same as the page, by the same filters", async () => {
    const { partner, otherContributor } = fixture.actors;
    const whole = await uidsOf(partner, "?vue=90-jours");
    expect([...new Set(whole)].sort()).toEqual(["avis", "comite", "dispositif", "jalon"]);
    expect(new Set(await uidsOf(partner, "?type=comites&type=avis"))).toEqual(new Set(["comite", "avis"]));
    const others = await uidsOf(otherContributor, "?vue=90-jours&type=comites&type=jalons");
    expect(others).toEqual(["comite"]);
  });

  it("leads nowhere once it is revoked, whatever it showed", async () => {
    const { ownCoordinator } = fixture.actors;
    const token = (await renewFeed(ownCoordinator)) ?? "";
    for (const query of ["", "?type=comites", "?vue=retard&concerne=moi"])
      expect((await fetchFeed(token, query)).status).toBe(200);
    await revokeFeed(ownCoordinator);
    for (const query of ["", "?type=comites", "?vue=retard&concerne=moi"])
      expect((await fetchFeed(token, query)).status).toBe(404);
  });
});

it("reads deadlines of opinions through their index, whatever else there is", async () => {
  const client = await pool.connect();
  try {
    await client.query("SET enable_seqscan = off");
    const { rows } = await asActor(client, fixture.actors.reviewer, (as) =>
      as.query(
        "EXPLAIN SELECT o.id FROM review_opinion o WHERE o.due_on BETWEEN '2026-06-01' AND '2026-06-30'",
      ),
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("review_opinion_due_on_idx");
  } finally {
    await client.query("RESET enable_seqscan");
    client.release();
  }
});
