import { spawn } from "node:child_process";
import pg from "pg";

/** Views as readers keep them: a few filters each, some of them the same, some with words. */
const QUERIES = `
  SELECT CASE n % 5 WHEN 0 THEN 'q=' || (ARRAY['halle', 'boutique', 'foncière', 'atelier'])[1 + n % 4] || '&' ELSE '' END
    || 'territoire=' || (SELECT slug FROM territory ORDER BY id OFFSET n % 14 LIMIT 1)
    || CASE n % 3 WHEN 0 THEN '&phase=etude' WHEN 1 THEN '&phase=operation' ELSE '' END
    || CASE WHEN n % 2 = 0 THEN '&reste-min=' || 10000 * (1 + n % 40) ELSE '' END AS query`;

/** What an earlier run on the same rows has left: its readers, whom the pages of a review would name among the partners. */
export async function forgetFollowers(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query("DELETE FROM user_account WHERE email LIKE 'suivi-%@mesure.test'");
  await client.query("VACUUM ANALYZE");
  await client.end();
}

/** Brings the readers to that many, each a partner who follows one view by a mail a day. */
export async function addFollowers(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query(
    `INSERT INTO user_account (id, email, name, role, organisation_id, last_sign_in_at)
     SELECT gen_random_uuid(), 'suivi-' || n || '@mesure.test', 'Suivi ' || n, 'partner', o.id, now()
     FROM generate_series(1, $1::integer) AS n, organisation o WHERE o.slug = 'anru' ON CONFLICT (email) DO NOTHING`,
    [count],
  );
  await client.query(
    `WITH reader AS (
       SELECT u.id, u.organisation_id, substring(u.email FROM 'suivi-(\\d+)')::integer AS n FROM user_account u
       WHERE u.email LIKE 'suivi-%@mesure.test' AND NOT EXISTS (SELECT FROM saved_view v WHERE v.owner_id = u.id)
     ), view AS (
       INSERT INTO saved_view (creation_key, owner_id, organisation_id, name, query)
       SELECT gen_random_uuid(), id, organisation_id, 'Vue ' || n, (${QUERIES}) FROM reader RETURNING id, owner_id
     )
     INSERT INTO following (user_id, view_id, frequency) SELECT owner_id, id, 'daily' FROM view`,
  );
  await client.end();
}

/** Saves so many projects at once, each with a version: what a working day brings. */
export async function saveProjects(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  await client.query(
    `WITH saved AS (
       UPDATE project SET summary = summary || '.', version = version + 1 WHERE id IN (
         SELECT id FROM project WHERE review_status = 'accepted' ORDER BY id LIMIT $1::integer) RETURNING id, version, summary
     )
     INSERT INTO project_version (project_id, number, valid_from, author_name, state)
     SELECT s.id, s.version, clock_timestamp(), 'Mesure', v.state || jsonb_build_object('summary', s.summary)
     FROM saved s JOIN project_version v ON v.project_id = s.id AND v.number = s.version - 1`,
    [count],
  );
  await client.end();
}

export type DigestTiming = { readonly ms: number; readonly said: string };

/** The morning's digests of everybody, by the command that does it, its start included. */
export async function timeDigest(
  environment: Readonly<Record<string, string>>,
  at: Date,
): Promise<DigestTiming> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/reminders/run.ts", `--at=${at.toISOString()}`],
    { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((ended) => child.on("exit", ended));
  if (code !== 0) throw new Error(`the digest ended with ${code}`);
  return { ms: performance.now() - startedAt, said: said.trim() };
}
