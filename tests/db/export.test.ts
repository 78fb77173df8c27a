import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import type { Pool, QueryResultRow } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/features/projects/export/csv/service";
import { openProjectExport } from "@/lib/features/projects/export/data";
import type { ProjectExport } from "@/lib/features/projects/export/types";
import { writeXlsx } from "@/lib/features/projects/export/xlsx/service";
import { listProjects } from "@/lib/features/projects/search/list/data";
import type { ProjectListItem } from "@/lib/features/projects/search/list/types";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { formatShortDate } from "@/lib/kernel/format";
import { testDatabase } from "@/tests/support/database";
import { actorsOf, fillProgramme } from "@/tests/support/programme";

const database = testDatabase();
let pool: Pool;
let actors: readonly Actor[];

const FORMULA = '=HYPERLINK("http://exemple.test";"x")';

beforeAll(async () => {
  pool = database.superuserPool();
  await fillProgramme(pool);
  actors = await actorsOf(pool);
  await change("UPDATE project SET title = $1, review_status = 'accepted' WHERE id = 1", [FORMULA]);
  await change("UPDATE project SET demo = true WHERE id % 2 = 0");
});

/** Past the guard, which asks even a superuser who is changing projects. */
async function change<Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = await pool.connect();
  try {
    await client.query("SELECT set_config('app.role', 'system', false)");
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    client.release();
  }
}

const reader = (role: Actor["role"]): Actor => {
  const actor = actors.find((one) => one.role === role);
  if (!actor) throw new Error(role);
  return actor;
};
const view = (address: string) => parseProjectFilters(new URLSearchParams(address));

async function openFile(actor: Actor, address: string): Promise<ProjectExport> {
  const opened = await openProjectExport(actor, view(address));
  if (!opened.ok) throw new Error(JSON.stringify(opened.ignored));
  return opened.file;
}

async function join(pieces: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}

async function readCsv(actor: Actor, address: string): Promise<Record<string, string>[]> {
  const bytes = await join(writeCsv(await openFile(actor, address)));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(strFromU8(bytes), { bom: true, columns: true, delimiter: ";", record_delimiter: "\r\n" });
}

const decoded = (xml: string) =>
  xml.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[String(name)] ?? "",
  );

/** Cells by header and column letter, as text. */
async function readXlsx(actor: Actor, address: string): Promise<Record<string, string>[]> {
  const files = unzipSync(await join(writeXlsx(await openFile(actor, address))));
  const sheet = files["xl/worksheets/sheet1.xml"];
  if (!sheet) throw new Error("a workbook has a sheet");
  const rows = [...strFromU8(sheet).matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, cells = ""]) => {
    const found = cells.matchAll(
      /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs,
    );
    return new Map([...found].map(([, column = "", text, value]) => [column, decoded(text ?? value ?? "")]));
  });
  const [heads, ...records] = rows;
  return records.map((record) =>
    Object.fromEntries([...(heads ?? [])].map(([column, header]) => [header, record.get(column) ?? ""])),
  );
}

/** The pages of the list, one after the other. */
async function readList(actor: Actor, address: string): Promise<ProjectListItem[]> {
  const items: ProjectListItem[] = [];
  for (let after: string | null = null; ; ) {
    const { filters, position, ignored } = view(address);
    const page = await listProjects(actor, { filters, position: { ...position, after }, ignored });
    items.push(...page.items);
    after = page.nextCursor;
    if (after === null) return items;
  }
}

const decimal = (cents: number | null, mark: string) =>
  cents === null ? "" : (cents / 100).toFixed(2).replace(".", mark);
const asDayNumber = (day: string) => String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569);

describe.each([
  "",
  "tri=titre&instruction=accepte",
  "priorite=commerce-artisanat&phase=idee&tri=cout",
  "q=halle&tri=reste",
])("of the view « %s »", (address) => {
  it("the files hold the rows, the order and the numbers of the list, for every reader", {
    timeout: 60_000,
  }, async () => {
    for (const actor of actors) {
      const items = await readList(actor, address);
      const shown = (mark: string, day: (iso: string) => string, title: (text: string) => string) =>
        items.map((item) => ({
          Référence: item.reference,
          Intitulé: title(item.title),
          Territoire: item.territory,
          "Coût total (€)": decimal(item.totalCostCents, mark),
          "Obtenu (€)": decimal(item.fundingGrantedCents, mark),
          "Reste à financer (€)": decimal(item.fundingGapCents, mark),
          "Mise à jour": day(item.updatedOn),
          "Donnée de démonstration": item.demo ? "oui" : "non",
        }));
      const columns = Object.keys(shown(",", formatShortDate, String)[0] ?? {});
      const only = (records: Record<string, string>[]) =>
        records.map((record) => Object.fromEntries(columns.map((column) => [column, record[column]])));
      const guarded = (text: string) => (text === FORMULA ? FORMULA.replace("=", "'=") : text);
      expect(only(await readCsv(actor, address))).toEqual(shown(",", formatShortDate, guarded));
      expect(only(await readXlsx(actor, address))).toEqual(shown(".", asDayNumber, String));
    }
  });
});

it("explains each of its columns in a second sheet", async () => {
  const files = unzipSync(await join(writeXlsx(await openFile(reader("reviewer"), ""))));
  const texts = (path: string) =>
    [...strFromU8(files[path] ?? new Uint8Array()).matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(
      ([, text = ""]) => text,
    );
  const [head = ""] =
    /<row r="1">.*?<\/row>/s.exec(strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array())) ?? [];
  const headers = [...head.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text);
  expect(headers.length).toBeGreaterThan(25);
  expect(texts("xl/worksheets/sheet2.xml")).toEqual(expect.arrayContaining(headers));
  expect(strFromU8(files["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Définitions"');
});

it("holds funders, sums asked and paid only where the reader may see the funding lines", async () => {
  const own = reader("contributor");
  const { rows } = await pool.query<{ code: string }>("SELECT code FROM territory WHERE id = $1", [
    own.territoryId,
  ]);
  const records = await readCsv(own, "");
  const isOwn = (record: Record<string, string>) => record.Référence?.startsWith(`QP-${rows[0]?.code}-`);
  const others = records.filter((record) => !isOwn(record));
  expect(others.length).toBeGreaterThan(10);
  for (const record of others)
    expect([record.Financeurs, record["Demandé (€)"], record["Versé (€)"]]).toEqual(["", "", ""]);
  expect(records.filter((record) => isOwn(record) && record.Financeurs !== "").length).toBeGreaterThan(0);
  expect((await readCsv(reader("partner"), "")).some((record) => record.Financeurs !== "")).toBe(true);
});

it.each(["phase=zzz", "territoire=atlantide", "cout-min=beaucoup"])(
  "refuses « %s »: a file cannot say that it holds more than was asked",
  async (address) => {
    expect(await openProjectExport(reader("reviewer"), view(address))).toMatchObject({
      ok: false,
      ignored: [{}],
    });
  },
);

it("settles which projects it holds when it opens, and leaves out those that have since gone from sight", async () => {
  const actor = reader("reviewer");
  const file = await openFile(actor, "instruction=accepte");
  await change("UPDATE project SET updated_at = now() WHERE review_status = 'accepted'");
  const [gone] = await change<{ reference: string }>(
    "UPDATE project SET review_status = 'draft' WHERE id = (SELECT max(id) FROM project WHERE review_status = 'accepted') RETURNING reference",
  );
  const references: string[] = [];
  for await (const batch of file.batches()) references.push(...batch.map(({ reference }) => reference));
  expect(new Set(references).size).toBe(references.length);
  expect(references).toHaveLength(file.total - 1);
  expect(references).not.toContain(gone?.reference);
});
