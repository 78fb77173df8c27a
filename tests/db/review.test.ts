import type { Pool } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { REVIEW_STATUSES, type ReviewStatus } from "@/lib/features/projects/constants";
import { applyReviewCommand } from "@/lib/features/projects/review/mutations";
import {
  REVIEW_COMMANDS,
  REVIEW_TRANSITIONS,
  type ReviewCommand,
} from "@/lib/features/projects/review/rules";
import type { Actor } from "@/lib/kernel/actor";
import { asActor, attempt } from "@/tests/support/claims";
import { testDatabase } from "@/tests/support/database";
import { buildVisibilityFixture, type VisibilityFixture } from "@/tests/support/visibility-fixture";
import { AUDIENCES, type Audience, READABLE } from "@/tests/support/visibility-matrix";
import { placeProject, traceOf } from "./review-fixture";

const database = testDatabase();
let pool: Pool;
let actors: VisibilityFixture["actors"];

beforeAll(async () => {
  pool = database.superuserPool();
  ({ actors } = await buildVisibilityFixture(pool));
});

const SIDES: Partial<Record<Audience, "territory" | "reviewer">> = {
  ownContributor: "territory",
  ownCoordinator: "territory",
  reviewer: "reviewer",
};

const words = (command: ReviewCommand) =>
  command === "requestChanges" || command === "reject" ? "Il manque le plan de financement." : "";

const give = (actor: Actor, reference: string, command: ReviewCommand, version = 1) =>
  applyReviewCommand(actor, { reference, command, version, message: words(command), fieldComments: [] });

function expectedOutcome(audience: Audience, status: ReviewStatus, command: ReviewCommand): string {
  if (!READABLE.project?.[audience].includes(status)) return "notFound";
  const { by, from, to } = REVIEW_TRANSITIONS[command];
  if (SIDES[audience] !== by) return "forbidden";
  return from.some((one) => one === status) ? to : "transitionNotAllowed";
}

describe.each(AUDIENCES)("%s, through the code", (audience) => {
  it.each(REVIEW_STATUSES)("every command on a project that is %s", async (status) => {
    for (const command of REVIEW_COMMANDS) {
      const project = await placeProject(pool, actors.ownCoordinator, status);
      const before = await traceOf(pool, project.id);
      const outcome = await give(actors[audience], project.reference, command);
      const after = await traceOf(pool, project.id);
      expect([command, outcome.ok ? outcome.value : outcome.refusal]).toEqual([
        command,
        expectedOutcome(audience, status, command),
      ]);
      if (outcome.ok) {
        expect(after).toMatchObject({
          project: { review_status: outcome.value, version: 2 },
          events: [{ command, from_status: status, to_status: outcome.value, version: 1 }],
          versions: [{ number: 1 }, { number: 2, valid_to: null, state: { reviewStatus: outcome.value } }],
          journal: [{ verb: command, changes: { reviewStatus: { before: status, after: outcome.value } } }],
        });
      } else expect(after).toEqual(before);
    }
  });
});

describe.each(AUDIENCES)("%s, with SQL", (audience) => {
  it.each(REVIEW_STATUSES)(
    "moves a project that is %s where the table says, and nowhere else",
    async (from) => {
      const project = await placeProject(pool, actors.ownCoordinator, from);
      const client = await pool.connect();
      try {
        const moved = await asActor(client, actors[audience], async () => {
          const reached: string[] = [];
          for (const to of REVIEW_STATUSES.filter((status) => status !== from)) {
            const touched = await attempt(client, "UPDATE project SET review_status = $1 WHERE id = $2", [
              to,
              project.id,
            ]);
            if (touched === 1) reached.push(to);
          }
          return reached;
        });
        const expected = Object.values(REVIEW_TRANSITIONS)
          .filter((step) => step.by === SIDES[audience] && step.from.some((one) => one === from))
          .map(({ to }) => to);
        expect(moved.sort()).toEqual(expected.sort());
      } finally {
        client.release();
      }
    },
  );
});

it("a step is dated: submission begins the wait, a decision ends it, a request does not decide", async () => {
  const { reference, id } = await placeProject(pool, actors.ownContributor, "draft");
  const dates = async () => {
    const { rows } = await pool.query(
      "SELECT submitted_at IS NOT NULL AS submitted, decided_at IS NOT NULL AS decided FROM project WHERE id = $1",
      [id],
    );
    return rows[0];
  };
  await give(actors.ownContributor, reference, "submit", 1);
  expect(await dates()).toEqual({ submitted: true, decided: false });
  await give(actors.ownContributor, reference, "withdraw", 2);
  expect(await dates()).toEqual({ submitted: false, decided: false });
  await give(actors.ownContributor, reference, "submit", 3);
  await give(actors.reviewer, reference, "requestChanges", 4);
  expect(await dates()).toEqual({ submitted: true, decided: false });
  await give(actors.ownContributor, reference, "submit", 5);
  await give(actors.reviewer, reference, "accept", 6);
  expect(await dates()).toEqual({ submitted: true, decided: true });
});

it("what is incomplete is not submitted", async () => {
  const { reference } = await placeProject(pool, actors.ownContributor, "draft", { objectives: "" });
  expect(await give(actors.ownContributor, reference, "submit")).toMatchObject({ refusal: "incomplete" });
});

it("a request for changes needs words, on fields or in a message; a refusal needs its reason", async () => {
  const { reference, id } = await placeProject(pool, actors.ownContributor, "submitted");
  const silent = { reference, version: 1, message: "" };
  const fieldComments = [{ field: "totalCost", comment: "Hors taxes ?" }] as const;
  for (const command of ["requestChanges", "reject"] as const)
    expect(
      await applyReviewCommand(actors.reviewer, { ...silent, command, fieldComments: [] }),
    ).toMatchObject({ refusal: "messageMissing" });
  expect(
    await applyReviewCommand(actors.reviewer, {
      ...silent,
      command: "reject",
      fieldComments: [...fieldComments],
    }),
  ).toMatchObject({ refusal: "messageMissing" });
  expect(
    await applyReviewCommand(actors.reviewer, {
      ...silent,
      command: "requestChanges",
      fieldComments: [...fieldComments],
    }),
  ).toMatchObject({ ok: true });
  expect(await traceOf(pool, id)).toMatchObject({ events: [{ field_comments: fieldComments }] });
});

it("a decision is mailed to the territory's people, in the same transaction, and to nobody else", async () => {
  const { reference } = await placeProject(pool, actors.ownContributor, "submitted");
  await pool.query("DELETE FROM outbox_mail; DELETE FROM notification");
  await give(actors.reviewer, reference, "requestChanges");
  await sendImmediateNotifications(new Date());
  const { rows } = await pool.query("SELECT recipient, subject, text FROM outbox_mail ORDER BY recipient");
  const team = await pool.query(
    `SELECT u.email FROM user_account u JOIN organisation o ON o.id = u.organisation_id
     WHERE o.territory_id = $1 ORDER BY u.email`,
    [actors.ownContributor.territoryId],
  );
  expect(rows.map(({ recipient }) => recipient)).toEqual(team.rows.map(({ email }) => email));
  expect(rows[0].subject).toContain(reference);
  expect(rows[0].text).toContain("Il manque le plan de financement.");
});

describe("an exchange", () => {
  it.each(AUDIENCES)("is not rewritten by %s", async (audience) => {
    const { reference, id } = await placeProject(pool, actors.ownContributor, "submitted");
    await give(actors.reviewer, reference, "accept");
    const client = await pool.connect();
    try {
      await asActor(client, actors[audience], async () => {
        expect(
          await attempt(client, "UPDATE review_event SET message = 'x' WHERE project_id = $1", [id]),
        ).toBe("denied");
        expect(await attempt(client, "DELETE FROM review_event WHERE project_id = $1", [id])).toBe("denied");
      });
    } finally {
      client.release();
    }
  });

  it("takes no step of the other side, nor one signed by somebody else", async () => {
    const { id } = await placeProject(pool, actors.ownContributor, "submitted");
    const insert = `INSERT INTO review_event (project_id, actor_id, actor_name, command, from_status, to_status, version)
      VALUES ($1, $2, 'x', $3, 'submitted', 'accepted', 1)`;
    const tries = [
      [actors.ownCoordinator, actors.ownCoordinator, "accept", "denied"],
      [actors.reviewer, actors.reviewer, "withdraw", "denied"],
      [actors.reviewer, actors.admin, "accept", "denied"],
      [actors.otherCoordinator, actors.otherCoordinator, "submit", "denied"],
      [actors.reviewer, actors.reviewer, "accept", 1],
    ] as const;
    const client = await pool.connect();
    try {
      for (const [actor, signatory, command, expected] of tries)
        await asActor(client, actor, async () =>
          expect(await attempt(client, insert, [id, signatory.userId, command])).toBe(expected),
        );
    } finally {
      client.release();
    }
  });
});
