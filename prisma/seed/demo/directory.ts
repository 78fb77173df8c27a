import { createHash } from "node:crypto";
import type pg from "pg";
import type { Point } from "@/lib/features/projects/types";
import { DEMO_PEOPLE, type DemoPerson } from "@/prisma/seed/demo/colleagues";
import { insertRows } from "@/prisma/seed/insert-rows";

export type DemoAuthor = DemoPerson & { readonly id: string; readonly organisationName: string };

/** What demonstration rows point to: numbers that the database gave. A slug nobody knows is an error in the data. */
export type Directory = {
  territoryId(slug: string): number;
  priorityId(slug: string): number;
  organisationId(slug: string): number;
  indicatorId(slug: string): number;
  /** Null when the reference data does not say where it is. */
  qpvMiddle(code: string): Point | null;
  /** Who writes for a territory, and who decides. */
  author(territorySlug: string, role: "contributor" | "coordinator" | "reviewer"): DemoAuthor;
};

/** The same words give the same UUID, so that two loads of the same day are equal. */
export function uuidOf(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function known<Value>(values: ReadonlyMap<string, Value>, kind: string): (slug: string) => Value {
  return (slug) => {
    const value = values.get(slug);
    if (value === undefined) throw new Error(`demonstration data: unknown ${kind} ${slug}`);
    return value;
  };
}

async function slugs(client: pg.Client, table: "territory" | "priority" | "indicator") {
  const { rows } = await client.query<{ slug: string; id: number }>(`SELECT slug, id FROM ${table}`);
  return known(new Map(rows.map(({ slug, id }) => [slug, id])), table);
}

/** Who belongs to a second organisation. The first one comes with the account. */
async function joinOthers(
  client: pg.Client,
  organisation: (slug: string) => { readonly id: number },
  openedAt: Date,
): Promise<void> {
  for (const { email, name, alsoIn } of DEMO_PEOPLE) {
    if (!alsoIn) continue;
    await client.query(
      `INSERT INTO membership (user_id, organisation_id, role, since, invited_name, accepted_at)
       SELECT id, $2, $3, $4, $5, $4 FROM user_account WHERE email = $1 ON CONFLICT DO NOTHING`,
      [email, organisation(alsoIn.organisationSlug).id, alsoIn.role, openedAt, name],
    );
  }
}

/** Reads the reference data that the projects point to, and opens the demonstration accounts that are missing. */
export async function openDirectory(client: pg.Client, openedAt: Date): Promise<Directory> {
  const { rows } = await client.query<{ slug: string; id: number; name: string; territory: string | null }>(
    "SELECT o.slug, o.id, o.name, t.slug AS territory FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id",
  );
  const organisation = known(new Map(rows.map((row) => [row.slug, row])), "organisation");
  await insertRows(
    client,
    "user_account",
    DEMO_PEOPLE.map(({ email, name, role, organisationSlug }) => ({
      id: uuidOf(email),
      email,
      name,
      role,
      organisation_id: organisation(organisationSlug).id,
      demo: true,
      created_at: openedAt,
    })),
    { skipExisting: true },
  );
  await joinOthers(client, organisation, openedAt);
  // An account of that address may have been there before, under another id.
  const accounts = await client.query<{ email: string; id: string }>("SELECT email, id FROM user_account");
  const accountId = known(new Map(accounts.rows.map(({ email, id }) => [email, id])), "account");

  const qpvs = await client.query<{ code: string; longitude: number | null; latitude: number | null }>(
    "SELECT code, longitude, latitude FROM qpv",
  );
  const qpv = known(new Map(qpvs.rows.map((row) => [row.code, row])), "QPV");

  return {
    territoryId: await slugs(client, "territory"),
    priorityId: await slugs(client, "priority"),
    indicatorId: await slugs(client, "indicator"),
    qpvMiddle: (code) => {
      const { longitude, latitude } = qpv(code);
      return longitude === null || latitude === null ? null : { longitude, latitude };
    },
    organisationId: (slug) => organisation(slug).id,
    author(territorySlug, role) {
      const person = DEMO_PEOPLE.find(
        (one) =>
          one.role === role &&
          (role === "reviewer" || organisation(one.organisationSlug).territory === territorySlug),
      );
      if (!person) throw new Error(`demonstration data: no ${role} for ${territorySlug}`);
      return {
        ...person,
        id: accountId(person.email),
        organisationName: organisation(person.organisationSlug).name,
      };
    },
  };
}
