import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadReference } from "@/prisma/seed/reference";
import { readSchemeCriteria } from "@/prisma/seed/reference-criteria";
import { readReferenceTables } from "@/prisma/seed/reference-rows";
import { createDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
});
afterEach(async () => {
  await client.end();
  await database.drop();
});

async function column<Value>(query: string): Promise<Value[]> {
  const { rows } = await client.query<{ value: Value }>(query);
  return rows.map(({ value }) => value);
}

/** Which transaction last wrote each row: equal before and after means that nothing was touched. */
function writers(): Promise<string[]> {
  return column(
    readReferenceTables()
      .map(({ table }) => `SELECT '${table}' || ctid || xmin AS value FROM ${table}`)
      .join(" UNION ALL "),
  );
}

const tablesWith = (
  table: string,
  change: (row: Readonly<Record<string, unknown>>) => Record<string, unknown>,
) => readReferenceTables().map((one) => (one.table === table ? { ...one, rows: one.rows.map(change) } : one));

it("loads the programme as it is known", async () => {
  await loadReference(database.url);
  expect(await column("SELECT count(*)::int AS value FROM wave")).toEqual([1]);
  expect(await column("SELECT slug AS value FROM priority ORDER BY position")).toEqual([
    "entrepreneuriat",
    "commerce-artisanat",
    "activites-productives",
    "transition-numerique",
  ]);
  expect(
    await column("SELECT count(*)::int AS value FROM qpv GROUP BY generation ORDER BY generation"),
  ).toEqual([31, 184]);
  const { rows } = await client.query<{ code: string; communes: number; population: number; sum: number }>(
    `SELECT t.code, count(*)::int AS communes, t.population, sum(c.population)::int AS sum
     FROM territory t JOIN territory_commune m ON m.territory_id = t.id JOIN commune c USING (code_insee) GROUP BY t.id`,
  );
  expect(Object.fromEntries(rows.map(({ code, communes }) => [code, communes]))).toEqual({
    "AIX-MARSEILLE": 92,
    ARRAS: 46,
    "EST-ENSEMBLE": 9,
    "GRAND-PARIS-SUD": 23,
    LAVAL: 34,
    MAUBEUGE: 43,
    MONTBELIARD: 73,
    MONTPELLIER: 31,
    NANCY: 20,
    NARBONNE: 37,
    "ORLY-CHOISY": 2,
    ROUBAIX: 1,
    "SAINT-LOUIS": 1,
    TOULOUSE: 37,
  });
  // To 2 %: the sources count communes and groupings in different years.
  expect(rows.filter(({ population, sum }) => Math.abs(population - sum) > 0.02 * population)).toEqual([]);
});

it("binds each QPV, main commune and collectivité to its territory", async () => {
  await loadReference(database.url);
  const strays = await column(
    `SELECT q.code AS value FROM qpv q WHERE NOT EXISTS (
       SELECT FROM territory_commune m WHERE m.territory_id = q.territory_id AND m.code_insee = ANY (q.commune_codes))
     UNION ALL SELECT q.code FROM qpv q WHERE q.wholly_in_territory <> (q.commune_codes <@ ARRAY(
       SELECT m.code_insee FROM territory_commune m WHERE m.territory_id = q.territory_id))
     UNION ALL SELECT t.slug FROM territory t WHERE NOT EXISTS (
       SELECT FROM territory_commune m WHERE m.territory_id = t.id AND m.code_insee = t.main_commune_insee)
     UNION ALL SELECT t.slug FROM territory t WHERE 1 <> (
       SELECT count(*) FROM organisation o WHERE o.territory_id = t.id AND o.kind = 'collectivite')`,
  );
  expect(strays).toEqual([]);
});

it("changes nothing the second time, not even a row's version", async () => {
  expect((await loadReference(database.url)).inserted).toBeGreaterThan(1000);
  const before = await writers();
  expect(await loadReference(database.url)).toEqual({ inserted: 0, updated: 0 });
  expect(await writers()).toEqual(before);
});

it("keeps an administrator's change, column by column, when the source changes too", async () => {
  await loadReference(database.url);
  await client.query("UPDATE priority SET label = 'Choisi par l’administration' WHERE id = 1");
  const changed = tablesWith("priority", (row) => ({
    ...row,
    label: "Nouvelle source",
    short_label: "Bref",
  }));
  expect(await loadReference(database.url, changed)).toEqual({ inserted: 0, updated: 4 });
  expect(
    await column("SELECT label || '/' || short_label AS value FROM priority ORDER BY id LIMIT 2"),
  ).toEqual(["Choisi par l’administration/Bref", "Nouvelle source/Bref"]);
  // Nor at the load after, whose source no longer differs from what the last one wrote.
  await loadReference(database.url, changed);
  expect(await column("SELECT label AS value FROM priority WHERE id = 1")).toEqual([
    "Choisi par l’administration",
  ]);
});

it("does not bring back what an administrator deleted, nor anything that would hang from it", async () => {
  await loadReference(database.url);
  await client.query("DELETE FROM commune WHERE code_insee = '59512'");
  await client.query("DELETE FROM qpv WHERE code = 'QN05301M'");
  // As if a new source attached the deleted commune for the first time.
  await client.query(
    "DELETE FROM reference_load WHERE table_name = 'territory_commune' AND key = '12/59512'",
  );
  await loadReference(database.url);
  expect(await column("SELECT code_insee AS value FROM commune WHERE code_insee = '59512'")).toEqual([]);
  expect(await column("SELECT code AS value FROM qpv WHERE code = 'QN05301M'")).toEqual([]);
});

it("leaves alone what an administrator created before the source knew of it", async () => {
  await client.query(
    "INSERT INTO organisation (slug, name, short_name, kind) VALUES ('bpifrance', 'À la main', 'À la main', 'partner')",
  );
  await loadReference(database.url);
  await loadReference(database.url);
  expect(await column("SELECT name AS value FROM organisation WHERE slug = 'bpifrance'")).toEqual([
    "À la main",
  ]);
});

it("loads once when two processes start together", async () => {
  const reports = await Promise.all([loadReference(database.url), loadReference(database.url)]);
  expect(reports.map(({ inserted }) => inserted > 0).sort()).toEqual([false, true]);
});

describe("the criteria of schemes", () => {
  const changed = (sentence: string) =>
    readSchemeCriteria().map((one) => ({
      ...one,
      tree: [{ test: { kind: "unknown", text: sentence }, sentence, source: "" } as const],
    }));
  const sentencesOf = (slug: string) =>
    column<string>(
      `SELECT c.sentence AS value FROM eligibility_criterion c JOIN criteria_set s ON s.id = c.set_id
       JOIN support_scheme d ON d.id = s.scheme_id WHERE d.slug = '${slug}' ORDER BY c.node`,
    );

  it("come with each scheme, name only what there is, and say where they come from", async () => {
    await loadReference(database.url);
    expect(
      await column(
        "SELECT slug AS value FROM support_scheme d WHERE NOT EXISTS (SELECT FROM criteria_set s JOIN eligibility_criterion c ON c.set_id = s.id WHERE s.scheme_id = d.id)",
      ),
    ).toEqual([]);
    expect(
      await column(
        `SELECT named.slug AS value FROM eligibility_criterion c CROSS JOIN LATERAL (
           SELECT jsonb_array_elements_text(c.parameters -> 'priorities') UNION ALL SELECT jsonb_array_elements_text(c.parameters -> 'territories')
           UNION ALL SELECT c.parameters ->> 'indicator' WHERE c.kind = 'indicator') AS named (slug)
         WHERE named.slug NOT IN (SELECT slug FROM priority UNION ALL SELECT slug FROM territory UNION ALL SELECT slug FROM indicator)`,
      ),
    ).toEqual([]);
    expect(
      await column(
        "SELECT sentence AS value FROM eligibility_criterion WHERE combine IS NULL AND (sentence = '' OR source = '')",
      ),
    ).toEqual([]);
  });

  it("follow the source as long as nobody has touched the tree", async () => {
    await loadReference(database.url);
    await loadReference(database.url, [], changed("Relu."));
    expect(await sentencesOf("citeslab")).toEqual(["Relu."]);
    expect(await column("SELECT version AS value FROM criteria_set LIMIT 1")).toEqual([2]);
    await client.query(
      `UPDATE eligibility_criterion SET sentence = 'De l’administrateur.' WHERE set_id =
         (SELECT s.id FROM criteria_set s JOIN support_scheme d ON d.id = s.scheme_id WHERE d.slug = 'citeslab')`,
    );
    await client.query(
      "DELETE FROM criteria_set WHERE scheme_id = (SELECT id FROM support_scheme WHERE slug = 'talents-des-cites')",
    );
    await loadReference(database.url, [], changed("Relu encore."));
    expect(await sentencesOf("citeslab")).toEqual(["De l’administrateur."]);
    expect(await sentencesOf("talents-des-cites")).toEqual([]);
    expect(await sentencesOf("microcredit-professionnel")).toEqual(["Relu encore."]);
  });
});
