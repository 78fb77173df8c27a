import { createHash, randomUUID } from "node:crypto";
import pg from "pg";

export type BenchReader = "reviewer" | "contributor" | "coordinator";

/** Signs one reader of each kind in, straight in the database. @returns the cookie header of each. */
export async function signIn(databaseUrl: string): Promise<Record<BenchReader, string>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SELECT set_config('app.role', 'system', false)");
  const cookie = async (role: BenchReader, organisationSlug: string) => {
    const token = randomUUID();
    const { rows } = await client.query(
      `INSERT INTO user_account (id, email, name, role, organisation_id)
       SELECT gen_random_uuid(), $1, $1, $2, o.id FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id
       WHERE o.slug = $3 OR t.slug = $3 LIMIT 1
       ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`,
      [`${role}@mesure.test`, role, organisationSlug],
    );
    await client.query(
      "INSERT INTO session (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')",
      [createHash("sha256").update(token).digest("hex"), rows[0].id],
    );
    return `next-auth.session-token=${token}`;
  };
  const cookies = {
    reviewer: await cookie("reviewer", "anct"),
    contributor: await cookie("contributor", "roubaix"),
    coordinator: await cookie("coordinator", "roubaix"),
  };
  await client.end();
  return cookies;
}
