import pg from "pg";
import type { TestProject } from "vitest/node";
import { grantAccess } from "@/prisma/access";
import { loadReference } from "@/prisma/seed/reference";
import { migrate } from "@/scripts/database/migrate";
import { startScratchPostgres } from "./scratch-postgres";

export const APPLICATION_ROLE = "qp_app";

/** What each test database starts as: `schema` has its tables and rights, `reference` the programme's data as well. */
export const TEMPLATES = { schema: "template_schema", reference: "template_reference" } as const;

declare module "vitest" {
  export interface ProvidedContext {
    ownerUrl: string;
    superuserUrl: string;
  }
}

/** Once per run: one Postgres, migrated and loaded once; the test files clone it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startScratchPostgres();
  await migrate(postgres.url);
  await grantAccess(postgres.url, APPLICATION_ROLE);

  const client = new pg.Client({ connectionString: databaseUrl(postgres.url, "postgres") });
  await client.connect();
  const main = new URL(postgres.url).pathname.slice(1);
  await client.query(`CREATE DATABASE ${TEMPLATES.schema} TEMPLATE ${main}`);
  await loadReference(postgres.url);
  await client.query(`CREATE DATABASE ${TEMPLATES.reference} TEMPLATE ${main}`);
  await client.end();

  project.provide("ownerUrl", postgres.url);
  project.provide("superuserUrl", postgres.superuserUrl);
  return postgres.destroy;
}

export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
