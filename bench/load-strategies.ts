import pg from "pg";

/** Whose projects are all attached: the largest strategy there is. */
export const BENCH_TERRITORY = "roubaix";
/** Of each strategy. */
const AXES = 3;
const OBJECTIVES = 4;

/** SQL of a key made from a text, as a random one is written (version 4): what the schema of the text takes. */
const key = (text: string) => `overlay(overlay(md5(${text}) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;
/** By territory, axis and place, so that what is attached below finds it. */
const objectiveKey = (territory: string, axis: string, place: string) =>
  key(`'objectif ' || ${territory} || ' ' || ${axis} || ' ' || ${place}`);

/** A text of ordinary length: three axes of four objectives with two targets each, a diagnosis and ten figures. */
const CONTENT = `jsonb_build_object(
  'title', 'Stratégie n° ' || t.id, 'summary', repeat('Le territoire soutient l’activité de ses quartiers. ', 12),
  'diagnosis', (SELECT jsonb_object_agg(list, (SELECT jsonb_agg(jsonb_build_object('key', ${key("list || t.id || n")},
      'text', 'Un constat partagé par les acteurs du quartier, numéro ' || n, 'qpvs', '[]'::jsonb)) FROM generate_series(1, 5) AS n))
    FROM unnest(ARRAY['strengths', 'weaknesses', 'opportunities', 'threats']) AS list),
  'figures', (SELECT jsonb_agg(jsonb_build_object('key', ${key("'chiffre' || t.id || n")}, 'label', 'Indicateur local ' || n, 'value', n * 3 || '',
      'unit', '%', 'source', 'Insee', 'day', '2022-12-31', 'qpv', NULL)) FROM generate_series(1, 10) AS n),
  'axes', (SELECT jsonb_agg(jsonb_build_object('key', ${key("'axe' || t.id || a")}, 'title', 'Axe ' || a, 'text', repeat('Ce que vise l’axe. ', 8),
      'objectives', (SELECT jsonb_agg(jsonb_build_object('key', ${objectiveKey("t.id", "a", "o")}, 'title', 'Objectif ' || a || '.' || o, 'text', repeat('Ce que vise l’objectif. ', 8),
          'priorities', jsonb_build_array((SELECT slug FROM priority ORDER BY position OFFSET (a + o) % 4 LIMIT 1)), 'qpvs', '[]'::jsonb,
          'needs', '["engineering"]'::jsonb, 'answersFor', 'Direction de l’économie',
          'targets', (SELECT jsonb_agg(jsonb_build_object('key', ${key("'cible' || t.id || a || o || i")}, 'indicator', i,
              'baseline', jsonb_build_object('value', 0, 'denominator', NULL, 'day', '2023-12-31', 'source', 'Bilan'),
              'target', jsonb_build_object('value', 5000, 'denominator', NULL), 'year', 2029))
            FROM unnest(ARRAY['emplois-crees', 'entreprises-creees']) AS i)))
        FROM generate_series(1, ${OBJECTIVES}) AS o)))
    FROM generate_series(1, ${AXES}) AS a))`;

async function asSystem(databaseUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await work(client);
  await client.end();
}

/** What an earlier run on the same rows has left: its territories, which every page with a list of them would show. */
export function forgetStrategies(databaseUrl: string): Promise<void> {
  return asSystem(databaseUrl, async (client) => {
    await client.query("DELETE FROM strategy");
    await client.query("DELETE FROM territory WHERE slug LIKE 'banc-d-essai-%'");
    await client.query("DELETE FROM changed_project");
    await client.query(
      "VACUUM ANALYZE objective_project, strategy_objective, strategy, strategy_version, territory, changed_project",
    );
  });
}

/**
 * One strategy per territory, `count` of them: those of the programme carry all the projects that are loaded, the others stand
 * beside them. Deterministic.
 */
export function loadStrategies(databaseUrl: string, count: number): Promise<void> {
  return asSystem(databaseUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO territory (id, wave_id, slug, code, programme_name, official_name, legal_kind, type_code, siren, departements, region_code,
         region_name, population, main_commune_insee, longitude, latitude, ile_de_france, outre_mer)
       SELECT 1000 + n, wave_id, 'banc-d-essai-' || n, 'BANC' || n, 'Territoire d’essai ' || n, 'Territoire d’essai ' || n, legal_kind, type_code, NULL,
         departements, region_code, region_name, population, main_commune_insee, longitude, latitude, ile_de_france, outre_mer
       FROM territory, generate_series(1, $1::integer - (SELECT count(*)::integer FROM territory)) AS n WHERE slug = 'laval'`,
      [count],
    );
    await client.query(
      `INSERT INTO strategy (territory_id, state, content, updated_by_name) SELECT t.id, 'shared', ${CONTENT}, 'Mesure' FROM territory t`,
    );
    // Each project under a main objective, one in seven under a second one.
    await client.query(
      `INSERT INTO objective_project (objective_key, project_id, is_main)
       SELECT ${objectiveKey("p.territory_id", `(1 + n % ${AXES})`, `(1 + n % ${OBJECTIVES})`)}, p.id, turn = 0
       FROM project p, generate_series(0, 1) AS turn, LATERAL (SELECT p.id + turn * 5 AS n) AS place
       WHERE turn = 0 OR p.id % 7 = 0`,
    );
    // Nobody is told of what the benchmark attached.
    await client.query("DELETE FROM changed_project");
    await client.query("COMMIT");
    await client.query(
      "VACUUM ANALYZE objective_project, strategy_objective, strategy, strategy_version, territory",
    );
  });
}
