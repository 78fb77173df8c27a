import pg from "pg";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import { insertVersions, VERSIONS } from "./load-versions";

const BATCH = 2_000;

/** Sentences of French public projects: most hold a common word, one in 5,000 projects holds a rare one. */
const SENTENCES = [
  "Le projet accompagne les commerces de proximité du quartier vers une offre renouvelée et mieux visible.",
  "Des cellules vacantes sont rachetées, rénovées puis louées à des artisans à loyer progressif.",
  "Une pépinière accueille de jeunes entreprises créées par les habitantes et les habitants du quartier.",
  "La requalification des espaces publics facilite les livraisons et l’accès des clientèles.",
  "Un parcours de formation initie les commerçants aux outils de vente en ligne et à la facturation électronique.",
  "Les bailleurs sociaux mettent à disposition des rez-de-chaussée pour des activités productives légères.",
  "Le tiers-lieu propose des ateliers partagés, un espace de fabrication et des permanences de conseil.",
  "Une foncière porte l’immobilier économique et mutualise les risques entre plusieurs opérations.",
  "Les chambres consulaires assurent l’ingénierie, le suivi des porteurs et la recherche de financements.",
  "La régie de quartier recrute localement et développe une conciergerie d’entreprises.",
  "Le dispositif cible en priorité les femmes entrepreneures et les jeunes éloignés de l’emploi.",
  "Une halle gourmande réunit producteurs, restaurateurs et cuisine partagée autour d’un marché couvert.",
];
const KINDS = [
  "Pépinière",
  "Hôtel d’entreprises",
  "Halle",
  "Boutique à l’essai",
  "Atelier partagé",
  "Couveuse",
  "Fablab",
  "Foncière",
];
const PLACES = [
  "du Canal",
  "des Fabriques",
  "de la Gare",
  "du Vieux-Moulin",
  "des Tisserands",
  "de l’Étoile",
  "du Belvédère",
];

/**
 * Fills a migrated database that holds the reference data: three funding lines and one to four priorities a project,
 * with contact, five versions over two years, journal and, once submitted, review event. Deterministic: everything comes from
 * the number. The figures of today, references and search documents are made by the same triggers as in production; those of
 * the past, by the function that makes them again from the versions, since row by row they would take an hour.
 * @returns how many were missing, and were added.
 */
export async function loadProjects(databaseUrl: string, count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false), setseed(0.5)");
  await client.query("SET synchronous_commit = off");
  const { rows } = await client.query("SELECT count(*)::int AS loaded FROM project");
  for (let from = rows[0].loaded + 1; from <= count; from += BATCH) {
    await loadBatch(client, from, Math.min(count, from + BATCH - 1));
  }
  if (count > rows[0].loaded) await client.query("SELECT project_day_rebuild()");
  if (count > rows[0].loaded) await orderEvenings(client);
  // As the writers of a day would have left it: the fold writes where the bulk load's dead rows stood, and the pages
  // behind it are given back.
  await client.query("VACUUM");
  await client.query("SELECT project_rollup_compact()");
  // Its pages emptied by the fold are counted by the planner as long as nobody writes to them again.
  await client.query("REINDEX INDEX project_rollup_dimension_status");
  await client.query("VACUUM ANALYZE");
  await client.end();
  return Math.max(0, count - rows[0].loaded);
}

/** As days would have brought them, one after the other; the load brings project after project. */
async function orderEvenings(client: pg.Client): Promise<void> {
  for (const table of ["project_day", "project_lack_day", "project_funder_day"]) {
    await client.query(`CREATE INDEX bench_order ON ${table} (from_on)`);
    await client.query(`CLUSTER ${table} USING bench_order`);
    await client.query("DROP INDEX bench_order");
  }
}

async function loadBatch(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO project (territory_id, creation_key, title, summary, objectives, project_owner, project_owner_kind, main_priority_id, priority_ids, qpv_codes,
       phase, progress_status, starts_on, total_cost_cents, review_status, submitted_at, updated_at, updated_by_name, version)
     SELECT t.id, md5('key' || g)::uuid,
       ($3::text[])[1 + h % cardinality($3::text[])] || ' ' || ($4::text[])[1 + (h / 8) % cardinality($4::text[])] || ' n° ' || g,
       concat_ws(' ', s[1 + h % 12], s[1 + (h / 12) % 12], s[1 + (h / 144) % 12], s[1 + (h / 1728) % 12],
         CASE WHEN g % 5000 = 7 THEN 'Une zinguerie sera créée.' END),
       'Créer de l’activité et des emplois pour les habitants.', 'Porteur ' || g % 900,
       CASE WHEN g % 900 % 5 > 0 THEN ($7::text[])[1 + g % 900 % cardinality($7::text[])] END,
       tags[1], tags, ARRAY(SELECT code FROM qpv q WHERE q.territory_id = t.id ORDER BY md5(q.code || g) LIMIT h % 3),
       (ARRAY['idea', 'study', 'operation'])[1 + h % 3],
       (ARRAY['onTrack', 'onTrack', 'onTrack', 'late', 'paused', 'blocked', 'abandoned', 'completed'])[1 + (h / 3) % 8],
       '2021-03-18'::date + (h % 2000), 1000000 + (h::bigint * 7919) % 900000000, status,
       CASE WHEN status <> 'draft' THEN saved_at - 2 * (122 + g % 61) * interval '1 day' END, saved_at, 'Agent ' || g % 60, $6
     FROM generate_series($1::int, $2::int) AS g,
       LATERAL (SELECT ('x' || substr(md5(g::text), 1, 7))::bit(28)::int AS h) AS seed,
       LATERAL (SELECT '2024-06-01'::timestamptz + g * interval '7 minutes' AS saved_at) AS last,
       LATERAL (SELECT $5::text[] AS s) AS sentences,
       LATERAL (SELECT (ARRAY(SELECT id FROM priority ORDER BY md5(id::text || g)))[1:1 + h % 4] AS tags) AS chosen,
       LATERAL (SELECT (ARRAY['draft', 'draft', 'submitted', 'changesRequested', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'rejected'])[1 + (h / 7) % 10] AS status) AS state,
       LATERAL (SELECT id FROM territory ORDER BY id OFFSET (h / 11) % 14 LIMIT 1) AS t
     ORDER BY g`,
    [from, to, KINDS, PLACES, SENTENCES, VERSIONS, APPLICANT_KINDS],
  );
  // Ids follow the load order, so the batch is the last rows.
  const batch = "SELECT id FROM project ORDER BY id DESC LIMIT $1";
  const size = to - from + 1;
  await client.query(
    `INSERT INTO funding_line (project_id, position, funder_id, amount_cents, state)
     SELECT p.id, n, f.ids[1 + (p.id * 31 + n * 7) % cardinality(f.ids)], 50000 + (p.id::bigint * n * 104729) % 90000000,
       (ARRAY['requested', 'granted', 'paid', 'refused'])[1 + (p.id + n * n) % 4]
     FROM (${batch}) AS p, generate_series(1, 3) AS n,
       (SELECT array_agg(id ORDER BY id) AS ids FROM organisation WHERE is_funder) AS f`,
    [size],
  );
  await client.query(
    `INSERT INTO project_contact SELECT id, 'Contact ' || id, 'contact' || id || '@exemple.test', '01 99 00 00 00' FROM (${batch}) AS p`,
    [size],
  );
  // As the last version says them.
  await client.query(
    `INSERT INTO need (project_id, position, kind, text, is_met)
     SELECT id, 0, (ARRAY['engineering', 'land', 'funding', 'regulation'])[1 + id % 4], 'Appui au montage de l’opération.', id % 3 = 0 FROM (${batch}) AS p`,
    [size],
  );
  await client.query(
    `INSERT INTO indicator_value (project_id, indicator_id, position, kind, "on", value, source)
     SELECT p.id, i.id, 0, f.kind, f."on", f.value, f.source
     FROM project p CROSS JOIN (SELECT id FROM indicator WHERE slug = 'emplois-crees') AS i
       CROSS JOIN LATERAL (VALUES ('target', (p.updated_at + interval '1 year')::date, 20 + p.id % 50, ''),
         ('measure', p.updated_at::date, ${VERSIONS} * (p.id % 9), 'Bilan')) AS f (kind, "on", value, source)
     WHERE p.id IN (${batch})`,
    [size],
  );
  await insertVersions(client, size);
  await client.query(
    `INSERT INTO journal_entry (at, actor_name, verb, subject_kind, subject_key, project_id, territory_id)
     SELECT p.updated_at, p.updated_by_name, 'create', 'project', p.reference, p.id, p.territory_id FROM project p WHERE p.id IN (${batch})`,
    [size],
  );
  await client.query(
    `INSERT INTO review_event (project_id, at, actor_name, command, from_status, to_status, version)
     SELECT p.id, p.submitted_at, p.updated_by_name, 'submit', 'draft', 'submitted', 1 FROM project p
     WHERE p.review_status <> 'draft' AND p.id IN (${batch})`,
    [size],
  );
  await client.query("COMMIT");
}
