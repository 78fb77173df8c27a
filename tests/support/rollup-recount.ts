import type pg from "pg";

/** A reader as the row-level policies know one. `system` sees everything. */
export type Reader = { readonly role: string; readonly territoryId: number | null };

/** `territory/status/dimension/value/main/phase/progress` → `projects cost asked granted gap`, zeros left out. */
export type Figures = Readonly<Record<string, string>>;

type ProjectRow = {
  id: number;
  territory_id: number;
  review_status: string;
  main_priority_id: number | null;
  priority_ids: number[];
  phase: string | null;
  progress_status: string | null;
  total_cost_cents: string | null;
};
type LineRow = {
  project_id: number;
  funder_id: number | null;
  nature: string | null;
  amount_cents: string | null;
  granted_cents: string | null;
  paid_cents: string | null;
  state: string;
};

/** The figures that `reader` is given, from the rollup: sums of whatever rows the policies let through. */
export async function readFigures(client: pg.ClientBase, reader: Reader): Promise<Figures> {
  await client.query("BEGIN");
  await client.query(
    "SELECT set_config('role', 'qp_app', true), set_config('app.role', $1, true), set_config('app.territory_id', $2, true)",
    [reader.role, String(reader.territoryId ?? "")],
  );
  const { rows } = await client.query<{ key: string; sums: string }>(
    `SELECT concat_ws('/', territory_id, review_status, dimension, value, coalesce(main_priority_id::text, '-'), coalesce(phase, '-'), coalesce(progress_status, '-')) AS key,
            concat_ws(' ', sum(projects), sum(cost_cents), sum(asked_cents), sum(granted_cents), sum(gap_cents)) AS sums
     FROM project_rollup GROUP BY 1`,
  );
  await client.query("ROLLBACK");
  return Object.fromEntries(
    rows.filter(({ sums }) => sums !== "0 0 0 0 0").map(({ key, sums }) => [key, sums]),
  );
}

const NO_CELL = "-/-/-";

/** The same figures counted naively, project by project and line by line, by the rules of the glossary. */
export async function recountFigures(client: pg.ClientBase, reader: Reader): Promise<Figures> {
  const { rows: projects } = await client.query<ProjectRow>(
    "SELECT * FROM project WHERE review_status <> 'archived'",
  );
  const { rows: lines } = await client.query<LineRow>("SELECT * FROM funding_line");
  const figures = new Map<string, bigint[]>();
  const add = (key: string, amounts: readonly bigint[]) => {
    const sums = figures.get(key) ?? [0n, 0n, 0n, 0n, 0n];
    figures.set(
      key,
      sums.map((sum, i) => sum + (amounts[i] ?? 0n)),
    );
  };
  for (const project of projects) {
    const mine = lines.filter((line) => line.project_id === project.id);
    const [asked, granted] = [sumAsked(mine), sumGranted(mine)];
    const cost = BigInt(project.total_cost_cents ?? 0);
    const gap = project.total_cost_cents === null || cost < granted ? 0n : cost - granted;
    const amounts = [1n, cost, asked, granted, gap];
    const scope = `${project.territory_id}/${project.review_status}`;
    const [main, ...step] = [project.main_priority_id, project.phase, project.progress_status].map(
      (value) => value ?? "-",
    );
    if (sees(reader, project, "count")) add(`${scope}/count//${NO_CELL}`, [1n]);
    if (sees(reader, project, "all")) {
      add(`${scope}/all//${NO_CELL}`, amounts);
      add(`${scope}/cell//${[main, ...step].join("/")}`, amounts);
      add(`${scope}/step//${["-", ...step].join("/")}`, amounts);
      add(`${scope}/mainPriority/${project.main_priority_id ?? ""}/${main}/-/-`, amounts);
      add(`${scope}/phase/${project.phase ?? ""}/${NO_CELL}`, amounts);
      add(`${scope}/progress/${project.progress_status ?? ""}/${NO_CELL}`, amounts);
      for (const tag of new Set(project.priority_ids)) add(`${scope}/priority/${tag}/${NO_CELL}`, amounts);
    }
    const funders = new Set(mine.flatMap((line) => line.funder_id ?? []));
    if (sees(reader, project, "funder")) {
      for (const funder of funders) {
        const its = mine.filter((line) => line.funder_id === funder);
        const sums = [1n, 0n, sumAsked(its), sumGranted(its), 0n];
        add(`${scope}/funder/${funder}/${NO_CELL}`, sums);
      }
    }
  }
  return Object.fromEntries([...figures].map(([key, sums]) => [key, sums.join(" ")]));
}

/** Neither what is only envisaged, nor what was refused; a guarantee is no money. */
function sumAsked(lines: readonly LineRow[]): bigint {
  return sumOf(lines, ["requested", "granted", "paid"], (line) => [
    line.amount_cents,
    line.granted_cents,
    line.paid_cents,
  ]);
}

function sumGranted(lines: readonly LineRow[]): bigint {
  return sumOf(lines, ["granted", "paid"], (line) => [line.granted_cents, line.amount_cents]);
}

/** Of each line in one of the states, the first amount that is said. */
function sumOf(
  lines: readonly LineRow[],
  states: readonly string[],
  amountsOf: (line: LineRow) => readonly (string | null)[],
): bigint {
  return lines
    .filter((line) => states.includes(line.state) && line.nature !== "guarantee")
    .reduce((sum, line) => sum + BigInt(amountsOf(line).find((amount) => amount !== null) ?? 0), 0n);
}

/** The visibility table of the design, with its one line about figures: of the drafts, the ministry sees how many. */
function sees(reader: Reader, project: ProjectRow, what: "count" | "all" | "funder"): boolean {
  const { role, territoryId } = reader;
  if (role === "system" || territoryId === project.territory_id) return true;
  if (role === "reviewer" || role === "admin") return project.review_status !== "draft" || what === "count";
  if (role === "partner") return project.review_status === "accepted";
  if (role === "contributor" || role === "coordinator")
    return project.review_status === "accepted" && what !== "funder";
  return false;
}
