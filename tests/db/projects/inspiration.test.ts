import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { getProjectShape } from "@/lib/features/projects/inspiration/data";
import { copyProject } from "@/lib/features/projects/inspiration/mutations";
import { EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectState } from "@/lib/features/projects/types";
import { asActor } from "@/tests/support/claims";
import { completeState, createActor, projectStage, readState, saveNew, setStatus } from "./project-fixture";

const stage = projectStage();

const figure = { on: "2027-01-01", value: 12, denominator: null, source: "", comment: "" };
const unmeasured = { indicatorId: 1, baseline: null, targets: [], measures: [] };
const rich = (): ProjectState => ({
  ...completeState(stage.facts),
  taxBasis: "excluded",
  costLines: [
    { nature: "works", label: "Gros œuvre secret", amountCents: 700_000_00 },
    { nature: "studies", label: "", amountCents: 50_000_00 },
    { nature: "works", label: "Second œuvre", amountCents: 500_000_00 },
  ],
  fundingLines: completeState(stage.facts).fundingLines.map((line) => ({ ...line, nature: "grant" })),
  milestones: [
    { label: "Études", plannedOn: "2026-02-01", actualOn: null, state: "underway" },
    { label: "Abandonné", plannedOn: null, actualOn: null, state: "dropped" },
    { label: "Travaux", plannedOn: "2026-09-01", actualOn: null, state: "planned" },
  ],
  needs: [{ kind: "land", text: "Un terrain", isMet: true }],
  indicators: [{ indicatorId: 1, baseline: null, targets: [figure], measures: [] }],
});
const copied = async (actor: typeof stage.agent, reference: string, creationKey = randomUUID()) => {
  const outcome = await copyProject(actor, { reference, creationKey });
  return outcome.ok ? outcome.value.reference : outcome.refusal;
};

it("duplicates within the territory: what the next project shares, not what happened to this one", async () => {
  const source = await saveNew(stage.agent, rich());
  const copy = await copied(stage.colleague, source);
  expect(await readState(stage.agent, copy)).toMatchObject({
    title: "Copie de Halle des métiers",
    startsOn: null,
    endsOn: null,
    phase: null,
    progressStatus: null,
    privateNote: "",
    totalCost: 1_250_000_00,
    contact: { name: "Awa Diallo" },
    milestones: [
      { label: "Études", plannedOn: null, state: "planned" },
      { label: "Travaux", plannedOn: null, state: "planned" },
    ],
    needs: [{ isMet: false }],
    indicators: [unmeasured],
    fundingLines: [
      { state: "envisaged", amountCents: 400_000_00, grantedCents: null },
      { state: "envisaged" },
    ],
  });
  const [entry] = await stage.rows("SELECT changes FROM journal_entry WHERE subject_key = $1", copy);
  expect(entry.changes.copiedFrom.after).toBe(`${source} – Halle des métiers`);
});

it("gives another territory the shape of an accepted project, and nothing else", async () => {
  const source = await saveNew(stage.agent, rich());
  expect(await copied(stage.other, source)).toBe("notFound");
  await setStatus(stage.pool, source, "accepted");
  const copy = await copied(stage.other, source);
  expect(await readState(stage.other, copy)).toEqual({
    ...EMPTY_STATE,
    title: "D’après «\u00A0Halle des métiers\u00A0»",
    mainPriority: 2,
    priorities: [1, 3],
    milestones: ["Études", "Travaux"].map((label) => ({
      label,
      plannedOn: null,
      actualOn: null,
      state: "planned",
    })),
    indicators: [unmeasured],
    costLines: ["works", "studies"].map((nature) => ({ nature, label: "", amountCents: null })),
    fundingLines: [
      expect.objectContaining({ nature: "grant", state: "envisaged", funderId: null, amountCents: null }),
    ],
  });
  const [entry] = await stage.rows("SELECT changes FROM journal_entry WHERE subject_key = $1", copy);
  expect(entry.changes.inspiredBy.after).toContain(source);
});

it("makes one draft of one key, even edited meanwhile", async () => {
  const source = await saveNew(stage.agent, rich());
  const key = randomUUID();
  const [one, other] = await Promise.all([
    copied(stage.agent, source, key),
    copied(stage.agent, source, key),
  ]);
  expect(one).toMatch(/^QP-/);
  expect(other).toBe(one);
  expect(await copied(stage.agent, source, key)).toBe(one);
});

it("shows the shape to those who write projects, of accepted projects only, in SQL too", async () => {
  const source = await saveNew(stage.agent, rich());
  const reviewer = await createActor(stage.pool, "reviewer", "anct");
  const client = await stage.pool.connect();
  const shapeFor = (actor: typeof stage.agent) =>
    asActor(
      client,
      actor,
      async () => (await client.query("SELECT project_shape($1) AS shape", [source])).rows[0].shape,
    );
  try {
    for (const status of ["draft", "submitted", "changesRequested", "rejected", "accepted"]) {
      await setStatus(stage.pool, source, status);
      expect([status, (await shapeFor(stage.other)) !== null]).toEqual([status, status === "accepted"]);
      expect(await shapeFor(reviewer)).toBeNull();
    }
    const shape = await shapeFor(stage.other);
    expect(shape).toEqual({
      milestones: ["Études", "Travaux"],
      costNatures: ["works", "studies"],
      fundingNatures: ["grant"],
      indicatorIds: [1],
    });
    expect(JSON.stringify(shape)).not.toMatch(/secret|Fonds|\d{4}|12/);
    expect(await getProjectShape(stage.other, source)).toEqual(shape);
    expect(await getProjectShape(reviewer, source)).toBeNull();
    // It leaves the asker as it was.
    const after = await asActor(client, stage.other, async () => {
      await client.query("SELECT project_shape($1)", [source]);
      return (await client.query("SELECT app_role() AS role")).rows[0].role;
    });
    expect(after).toBe("contributor");
  } finally {
    client.release();
  }
});
