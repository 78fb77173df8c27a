import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { grantAccess } from "@/prisma/access";
import { loadReference } from "@/prisma/seed/reference";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded";
import { migrate } from "@/scripts/database/migrate";
import { freePort } from "@/scripts/free-port";
import { builtConfiguration, SERVER_ALLOCATOR, SERVER_MEMORY } from "@/scripts/launcher/server";
import { signIn } from "./accounts";
import { type Case, type Origins, readingCases } from "./cases";
import { creationCase } from "./creation";
import { addFollowers, forgetFollowers, saveProjects, timeDigest } from "./followers";
import { idleWatch } from "./idle";
import { findLandmarks } from "./landmarks";
import { loadProjects } from "./load";
import { loadSchemes } from "./load-schemes";
import { forgetStrategies, loadStrategies } from "./load-strategies";
import { matchingCases } from "./matching";
import { measure } from "./measure";
import { timePack } from "./pack";
import { javascriptOfPages } from "./page-weight";
import { pastCases } from "./past";
import { type Served, serve } from "./processes";
import { report, type SizeResult } from "./report";
import { sectionCase } from "./section";
import { strategyCases } from "./strategies";
import { buildSite, WORKPLACE } from "./workplace";

const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
/** In the catalogue, one after the other. */
const SCHEMES = [50, 500];
const STRATEGIES = 1_500;
const COLD_STARTS = 3;
/** Of one reader each. */
const FOLLOWED_VIEWS = 1_000;
const READERS = 2_000;
const CHANGED_PROJECTS = 300;
const AUTH_SECRET = "only-for-the-benchmark-on-this-machine-0123456789";
/** Connections of each contestant: as many as there are parallel requests. */
const POOL_SIZE = "16";

/** Measures every size on the production build, contestants interleaved, and writes bench/results.md. */
async function main(): Promise<void> {
  mkdirSync(WORKPLACE, { recursive: true });
  const site = buildSite();
  const postgres = await startEmbeddedPostgres({ dataDir: join(WORKPLACE, "data") });
  try {
    const results: SizeResult[] = [];
    for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
      results.push(await measureSize(site, postgres, size));
      writeFileSync("bench/results.md", report(results));
    }
  } finally {
    await postgres.stop();
  }
}

async function measureSize(site: string, postgres: EmbeddedPostgres, size: number): Promise<SizeResult> {
  console.log(`${size}: loading`);
  const { url, loading } = await filledDatabase(postgres.url, size);
  await forgetFollowers(url);
  await forgetStrategies(url);
  const cookies = await signIn(url);
  const landmarks = await findLandmarks(url);
  const environment = { DATABASE_URL: url, DATABASE_POOL_SIZE: POOL_SIZE, AUTH_SECRET };
  const idle = idleWatch(url);
  const coldStarts: number[] = [];
  for (let i = 1; i < COLD_STARTS; i++) coldStarts.push(await coldStart(site, environment));
  const ours = await serveOurs(site, environment);
  coldStarts.push(ours.coldStartMs);
  const plain = await servePlain(asSuperuser(url, postgres.secrets.superuser));
  try {
    const origins: Origins = { ours: ours.origin, plain: plain.origin };
    const rows: SizeResult["rows"][number][] = [];
    const cases = readingCases(origins, cookies, landmarks);
    const writes = [
      await creationCase(origins, cookies, landmarks),
      await sectionCase(origins, cookies, landmarks),
    ];
    const measureAll = async (measured: readonly Case[]) => {
      for (const { name, contestants } of measured) {
        rows.push({ name, timings: await measure(contestants, idle.untilIdle) });
        console.log(`${size}: ${name}`, JSON.stringify(rows.at(-1)?.timings));
      }
    };
    await measureAll([...cases, ...pastCases(origins, cookies.reviewer), ...writes]);
    for (const schemes of SCHEMES) {
      await loadSchemes(url, schemes);
      await measureAll(matchingCases(origins, cookies.reviewer, landmarks, schemes));
    }
    await addFollowers(url, FOLLOWED_VIEWS);
    const followed = await sectionCase(origins, cookies, await findLandmarks(url));
    const name = `${followed.name}, with ${FOLLOWED_VIEWS.toLocaleString("en")} followed views`;
    rows.push({ name, timings: await measure(followed.contestants, idle.untilIdle) });
    console.log(`${size}: ${name}`, JSON.stringify(rows.at(-1)?.timings));
    await addFollowers(url, READERS);
    // Once to begin with what is there, then with a day's work to tell.
    await timeDigest(environment, new Date());
    await saveProjects(url, CHANGED_PROJECTS);
    const digest = await timeDigest(environment, new Date(Date.now() + 86_400_000));
    console.log(`${size}: digest`, JSON.stringify(digest));
    await idle.untilIdle();
    const peakMemoryMb = ours.peakMemoryMb();
    const pack = await timePack(ours.origin, cookies.reviewer);
    console.log(`${size}: pack`, JSON.stringify(pack));
    // Last, as their territories stand in every list of territories, and in the pack, from then on.
    await loadStrategies(url, STRATEGIES);
    await measureAll(strategyCases(origins, cookies.reviewer, STRATEGIES));
    return {
      size,
      loading,
      rows,
      pack,
      digest,
      coldStartMs: coldStarts.sort((a, b) => a - b)[Math.floor(coldStarts.length / 2)] ?? Number.NaN,
      plainColdStartMs: plain.coldStartMs,
      peakMemoryMb,
      packPeakMemoryMb: ours.peakMemoryMb(),
      plainPeakMemoryMb: plain.peakMemoryMb(),
      scripts: await javascriptOfPages(ours.origin, cookies, landmarks),
    };
  } finally {
    await Promise.all([ours.stop(), plain.stop()]);
    await idle.end();
  }
}

async function coldStart(site: string, environment: Record<string, string>): Promise<number> {
  const server = await serveOurs(site, environment);
  await server.stop();
  return server.coldStartMs;
}

async function serveOurs(site: string, environment: Record<string, string>): Promise<Served> {
  const port = await freePort();
  return serve({
    command: [
      ...SERVER_MEMORY,
      "node_modules/next/dist/bin/next",
      "start",
      "-p",
      String(port),
      "-H",
      "127.0.0.1",
    ],
    cwd: site,
    port,
    readyPath: "/healthz",
    environment: {
      ...SERVER_ALLOCATOR,
      ...builtConfiguration(site),
      ...environment,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      APP_URL: `http://127.0.0.1:${port}`,
      DEMO: "0",
    },
  });
}

async function servePlain(superuserUrl: string): Promise<Served> {
  const port = await freePort();
  return serve({
    command: ["--import", "tsx", "bench/plain-server.ts"],
    cwd: ".",
    port,
    readyPath: "/pret",
    // Logs in as the superuser: no policy stands in its way.
    environment: { DATABASE_URL: superuserUrl, DATABASE_POOL_SIZE: POOL_SIZE, PORT: String(port) },
  });
}

function asSuperuser(databaseUrl: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = "postgres";
  url.password = password;
  return url.href;
}

/** Made and filled once: a later run measures on the same rows, which only the creation of projects adds to. */
async function filledDatabase(serverUrl: string, size: number): Promise<{ url: string; loading: string }> {
  const url = new URL(serverUrl);
  url.pathname = `/bench_${size}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [`bench_${size}`]);
  if (rowCount === 0) await client.query(`CREATE DATABASE bench_${size}`);
  await client.end();
  await migrate(url.href);
  await grantAccess(url.href, "qp_app");
  await loadReference(url.href);
  const startedAt = Date.now();
  const added = await loadProjects(url.href, size);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  const loading =
    added === 0 ? "Rows of an earlier run" : `${added.toLocaleString("en")} projects loaded in ${seconds} s`;
  return { url: url.href, loading };
}

await main();
