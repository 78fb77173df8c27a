import fc from "fast-check";
import type pg from "pg";
import {
  FUNDING_NATURES,
  FUNDING_STATES,
  type FundingNature,
  type FundingState,
} from "@/lib/features/projects/constants";

/** What a history may do. Numbers are choices, taken modulo what exists at that moment. */
export type Step =
  | { readonly kind: "create"; readonly territory: number; readonly fields: Fields }
  | { readonly kind: "edit"; readonly project: number; readonly fields: Fields }
  | { readonly kind: "addLines"; readonly project: number; readonly lines: readonly Line[] }
  | { readonly kind: "changeLine"; readonly line: number; readonly to: Line }
  | { readonly kind: "moveLine"; readonly line: number; readonly project: number }
  | { readonly kind: "removeLine"; readonly line: number }
  | { readonly kind: "review"; readonly project: number; readonly command: keyof typeof COMMANDS }
  | { readonly kind: "moveTerritory"; readonly project: number; readonly territory: number }
  | { readonly kind: "delete"; readonly project: number }
  | { readonly kind: "archive"; readonly project: number }
  | { readonly kind: "unarchive"; readonly project: number }
  | { readonly kind: "sweep" }
  | { readonly kind: "compact" };

type Fields = {
  readonly main: number | null;
  readonly others: readonly number[];
  readonly phase: string | null;
  readonly progress: string | null;
  readonly costCents: number | null;
};
type Line = {
  readonly funder: number;
  readonly amountCents: number | null;
  readonly grantedCents: number | null;
  readonly paidCents: number | null;
  readonly nature: FundingNature | null;
  readonly state: FundingState;
};

export const TERRITORIES = [1, 2, 3] as const;
const COMMANDS = {
  submit: { from: ["draft", "changesRequested"], to: "submitted", by: "territory" },
  withdraw: { from: ["submitted"], to: "draft", by: "territory" },
  requestChanges: { from: ["submitted"], to: "changesRequested", by: "reviewer" },
  accept: { from: ["submitted"], to: "accepted", by: "reviewer" },
  reject: { from: ["submitted"], to: "rejected", by: "reviewer" },
} as const;

const choice = fc.nat(1_000);
const cents = fc.option(fc.oneof(fc.nat(5_000_000), fc.constantFrom(0, 99_999_999_999_999)));
const fields: fc.Arbitrary<Fields> = fc.record({
  main: fc.option(fc.integer({ min: 1, max: 4 })),
  others: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
  phase: fc.option(fc.constantFrom("idea", "study", "operation")),
  progress: fc.option(fc.constantFrom("onTrack", "late", "completed")),
  costCents: cents,
});
export const line: fc.Arbitrary<Line> = fc.record({
  funder: choice,
  amountCents: cents,
  grantedCents: cents,
  paidCents: cents,
  nature: fc.option(fc.constantFrom(...FUNDING_NATURES)),
  state: fc.constantFrom(...FUNDING_STATES),
});
const kind = <Kind extends Step["kind"]>(name: Kind) => ({ kind: fc.constant(name) });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...kind("create"), territory: choice, fields }) },
  { weight: 4, arbitrary: fc.record({ ...kind("edit"), project: choice, fields }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...kind("addLines"),
      project: choice,
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...kind("changeLine"), line: choice, to: line }) },
  { weight: 1, arbitrary: fc.record({ ...kind("moveLine"), line: choice, project: choice }) },
  { weight: 2, arbitrary: fc.record({ ...kind("removeLine"), line: choice }) },
  {
    weight: 10,
    arbitrary: fc.record({
      ...kind("review"),
      project: choice,
      command: fc.constantFrom(
        "submit",
        "submit",
        "withdraw",
        "requestChanges",
        "accept",
        "accept",
        "reject",
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...kind("moveTerritory"), project: choice, territory: choice }) },
  { weight: 1, arbitrary: fc.record({ ...kind("delete"), project: choice }) },
  { weight: 3, arbitrary: fc.record({ ...kind("archive"), project: choice }) },
  { weight: 3, arbitrary: fc.record({ ...kind("unarchive"), project: choice }) },
  { weight: 1, arbitrary: fc.record(kind("sweep")) },
  { weight: 2, arbitrary: fc.record(kind("compact")) },
);

async function claim(client: pg.ClientBase, role: string, territoryId: number | null): Promise<void> {
  // The application's role for people; the owner itself for what only the system does.
  await client.query(
    "SELECT set_config('role', CASE $1 WHEN 'system' THEN 'none' ELSE 'qp_app' END, true), set_config('app.role', $1, true), set_config('app.territory_id', $2, true)",
    [role, String(territoryId ?? "")],
  );
}

async function pick(client: pg.ClientBase, table: "project" | "funding_line", position: number) {
  await claim(client, "system", null);
  const { rows } = await client.query<{ id: number; territory_id: number }>(
    table === "project"
      ? "SELECT id, territory_id FROM project ORDER BY id OFFSET $1::int % greatest(1, (SELECT count(*) FROM project)) LIMIT 1"
      : `SELECT l.id, p.territory_id FROM funding_line l JOIN project p ON p.id = l.project_id
         ORDER BY l.id OFFSET $1::int % greatest(1, (SELECT count(*) FROM funding_line)) LIMIT 1`,
    [position],
  );
  return rows[0];
}

const territoryAt = (position: number) => TERRITORIES[position % TERRITORIES.length] ?? 1;
const values = ({ main, others, phase, progress, costCents }: Fields) => [
  main,
  main === null ? others : [main, ...others],
  phase,
  progress,
  costCents,
];
const EDITABLE = "review_status IN ('draft', 'changesRequested', 'accepted')";
const FUNDER = "(SELECT id FROM organisation WHERE is_funder ORDER BY id OFFSET $2::int % 5 LIMIT 1)";

/** Takes one step inside the transaction that is open, as whoever may take it. A step without anything to act on does nothing. */
export async function takeStep(client: pg.ClientBase, taken: Step): Promise<void> {
  if (taken.kind === "compact") {
    await claim(client, "system", null);
    await client.query("SELECT project_rollup_compact()");
    return;
  }
  if (taken.kind === "sweep") {
    await claim(client, "system", null);
    await client.query("SELECT project_sweep(now() + interval '1 day', 2)");
    return;
  }
  if (taken.kind === "create") {
    const territory = territoryAt(taken.territory);
    await claim(client, "contributor", territory);
    await client.query(
      `INSERT INTO project (territory_id, creation_key, qpv_codes, main_priority_id, priority_ids, phase, progress_status, total_cost_cents)
       VALUES ($1, gen_random_uuid(), '{}', $2, $3, $4, $5, $6)`,
      [territory, ...values(taken.fields)],
    );
    return;
  }
  if (taken.kind === "changeLine" || taken.kind === "moveLine" || taken.kind === "removeLine") {
    await takeLineStep(client, taken);
    return;
  }
  const project = await pick(client, "project", taken.project);
  if (!project) return;
  if (taken.kind === "edit") {
    await claim(client, "contributor", project.territory_id);
    await client.query(
      `UPDATE project SET main_priority_id = $2, priority_ids = $3, phase = $4, progress_status = $5, total_cost_cents = $6
       WHERE id = $1 AND ${EDITABLE}`,
      [project.id, ...values(taken.fields)],
    );
  } else if (taken.kind === "addLines") {
    await claim(client, "contributor", project.territory_id);
    await client.query(
      `INSERT INTO funding_line (project_id, position, funder_id, amount_cents, granted_cents, paid_cents, nature, state)
       SELECT p.id, 1, CASE WHEN n.funder % 7 < 5 THEN (SELECT id FROM organisation WHERE is_funder ORDER BY id OFFSET n.funder % 7 LIMIT 1) END,
         n.amount, n.granted, n.paid, n.nature, n.state
       FROM project p, unnest($2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[])
         AS n (funder, amount, granted, paid, nature, state) WHERE p.id = $1 AND ${EDITABLE}`,
      [
        project.id,
        taken.lines.map((l) => l.funder),
        taken.lines.map((l) => l.amountCents),
        taken.lines.map((l) => l.grantedCents),
        taken.lines.map((l) => l.paidCents),
        taken.lines.map((l) => l.nature),
        taken.lines.map((l) => l.state),
      ],
    );
  } else if (taken.kind === "review") {
    const { from, to, by } = COMMANDS[taken.command];
    await claim(
      client,
      by === "territory" ? "coordinator" : "reviewer",
      by === "territory" ? project.territory_id : null,
    );
    await client.query("UPDATE project SET review_status = $2 WHERE id = $1 AND review_status = ANY ($3)", [
      project.id,
      to,
      from,
    ]);
  } else if (taken.kind === "archive" || taken.kind === "unarchive") {
    await claim(client, "coordinator", project.territory_id);
    await client.query("SELECT set_config('app.archive', 'on', true)");
    await client.query(
      taken.kind === "archive"
        ? `UPDATE project SET review_status = 'archived' WHERE id = $1 AND ${EDITABLE}`
        : "UPDATE project SET review_status = archived_from WHERE id = $1 AND review_status = 'archived'",
      [project.id],
    );
    await client.query("SELECT set_config('app.archive', '', true)");
  } else if (taken.kind === "moveTerritory") {
    await client.query("UPDATE project SET territory_id = $2 WHERE id = $1", [
      project.id,
      territoryAt(taken.territory),
    ]);
  } else {
    // Its lines first, as whoever writes a line does: a line's sums wait for its project, and the other way round the two
    // would wait for each other. The application itself deletes no project, and locks the project before its lines.
    await client.query(
      `WITH lines AS MATERIALIZED (SELECT id FROM funding_line WHERE project_id = $1 FOR UPDATE)
       DELETE FROM project WHERE id = $1 AND (SELECT count(*) FROM lines) >= 0`,
      [project.id],
    );
  }
}

async function takeLineStep(
  client: pg.ClientBase,
  taken: Extract<Step, { kind: "changeLine" | "moveLine" | "removeLine" }>,
): Promise<void> {
  const found = await pick(client, "funding_line", taken.line);
  if (!found) return;
  if (taken.kind === "moveLine") {
    const project = await pick(client, "project", taken.project);
    await client.query("UPDATE funding_line SET project_id = $2 WHERE id = $1", [found.id, project?.id]);
    return;
  }
  await claim(client, "contributor", found.territory_id);
  if (taken.kind === "removeLine") await client.query("DELETE FROM funding_line WHERE id = $1", [found.id]);
  else
    await client.query(
      `UPDATE funding_line SET funder_id = ${FUNDER}, amount_cents = $3, granted_cents = $4, paid_cents = $5, nature = $6, state = $7
       WHERE id = $1`,
      [
        found.id,
        taken.to.funder,
        taken.to.amountCents,
        taken.to.grantedCents,
        taken.to.paidCents,
        taken.to.nature,
        taken.to.state,
      ],
    );
}
