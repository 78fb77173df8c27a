import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Actor } from "@/lib/kernel/actor";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { claimsOf, type Planning, READ_TYPES } from "./claims";
import { env } from "./env";
import { inOnePacket } from "./packet";
import { presentTrip, type Waiting, waitForTrip } from "./trip";

/** One unit of work: a transaction under the unprivileged role, with the actor's claims set. */
export type Tx = Prisma.TransactionClient;

type Connection = { pool: pg.Pool; prisma: PrismaClient };
// Survives hot reloading in development; one per process otherwise.
const globalConnection = globalThis as typeof globalThis & { qpConnection?: Connection };

function connect(): Connection {
  const pool = new pg.Pool({
    connectionString: env().databaseUrl,
    pipeline: true,
    max: env().databasePoolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    // A Postgres that hangs in the middle of a transaction would keep its request for ever: Prisma's own limit asks the
    // same connection to roll back. Far above any statement of this application.
    query_timeout: 15_000,
  });
  // An idle connection that Postgres closes is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => {});
  // Prisma names no prepared statement by default: every query would be planned again.
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

function connection(): Connection {
  globalConnection.qpConnection ??= connect();
  return globalConnection.qpConnection;
}

/** A Postgres that hangs answers neither yes nor no: this is how long a page waits before it says so. */
const HANGING_AFTER_MS = 4_000;
/** Of one unit of work; a job that writes thousands of projects asks for more. */
const LONGEST_WORK_MS = 30_000;
/** The type of pg's queries lacks it: milliseconds, after which the connection is given up. */
const GIVING_UP = { query_timeout: HANGING_AFTER_MS };

const NAMED_STATEMENTS = 400;
// Beside the connections, not in this module: the build holds copies of the module that share them, and one name must
// be one statement for all.
const globalNames = globalThis as typeof globalThis & { qpStatementNames?: Map<string, string> };

/** Every connection keeps what was named, so the number of names is bounded; the others are planned each time. */
function statementName(sql: string): string {
  globalNames.qpStatementNames ??= new Map();
  const statementNames = globalNames.qpStatementNames;
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= NAMED_STATEMENTS) return "";
  const name = `qp_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/**
 * Runs `work` in one transaction as `actor`. Both walls stand on it: the claims are what the row-level policies read,
 * and the role has no rights but the ones granted in prisma/access.ts. What `work` throws rolls everything back.
 */
export function withActor<Value>(
  actor: Actor,
  work: (tx: Tx) => Promise<Value>,
  timeout = LONGEST_WORK_MS,
): Promise<Value> {
  return connection().prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw(claimsOf(actor, env().databaseRole));
      return work(tx);
    },
    { maxWait: HANGING_AFTER_MS, timeout },
  );
}

/** Rows of one question, or why there are none. */
type Answer<Row extends object = object> = PromiseSettledResult<{ readonly rows: Row[] }>;

/**
 * Sends questions of one actor together: BEGIN, claims, questions and COMMIT make one trip to the database.
 * @throws when the transaction did not stand; a question that failed by itself takes those behind it with it.
 */
async function askTogether(
  actor: Actor,
  planning: Planning,
  questions: readonly Prisma.Sql[],
): Promise<readonly Answer[]> {
  const claims = claimsOf(actor, env().databaseRole, planning);
  const client = await connection().pool.connect();
  // A connection that breaks rejects its queries; unheard, the event would end the process.
  const heard = () => {};
  client.on("error", heard);
  const send = ({ text, values }: Prisma.Sql, name = statementName(text)) =>
    client.query<object>({ name, text, values, types: READ_TYPES });
  const { opening, asked, commit } = inOnePacket(client, () => ({
    opening: [client.query({ text: "BEGIN READ ONLY", ...GIVING_UP }), send(claims)],
    asked: questions.map((question) => (planning === "freshPlan" ? send(question, "") : send(question))),
    commit: client.query("COMMIT"),
  }));
  const answers = await Promise.allSettled(asked);
  const [begun, claimed, committed] = await Promise.allSettled([...opening, commit]);
  client.off("error", heard);
  client.release(committed?.status === "rejected");
  for (const step of [begun, claimed, answers.length === 1 ? answers[0] : undefined, committed])
    if (step?.status === "rejected") throw step.reason;
  return answers;
}

async function leave(actor: Actor, planning: Planning, leaving: readonly Waiting[]): Promise<void> {
  const questions = leaving.map(({ question }) => question);
  const answers = await askTogether(actor, planning, questions).catch((reason: unknown) =>
    questions.map((): Answer => ({ status: "rejected", reason })),
  );
  leaving.forEach(({ question, resolve, reject }, index) => {
    const answer = answers[index];
    if (answer?.status === "fulfilled") resolve(answer.value.rows);
    // It may only have stood behind one that failed.
    else if (leaving.length > 1) askAlone(actor, planning, question).then(resolve, reject);
    else reject(answer?.reason);
  });
}

async function askAlone(actor: Actor, planning: Planning, question: Prisma.Sql): Promise<object[]> {
  const [answer] = await askTogether(actor, planning, [question]);
  return answer?.status === "fulfilled" ? answer.value.rows : [];
}

/**
 * Asks one question as `actor`, behind the same two walls as {@link withActor}, in a transaction that cannot write.
 * BEGIN, claims, question and COMMIT leave together: one trip to the database instead of four, which is most of the time
 * of a short answer (docs/decisions/0014). Should the claims fail, so does the transaction, and the question with it.
 * Counts and cents come back as numbers, days as text.
 * @param planning whether the values asked for deserve a plan of their own; see {@link Planning}.
 */
export function readAs<Row extends object>(
  actor: Actor,
  question: Prisma.Sql,
  planning: Planning = "ownPlan",
): Promise<Row[]> {
  const trip = presentTrip();
  const answer = trip
    ? new Promise<object[]>((resolve, reject) =>
        waitForTrip(trip, actor, planning, { question, resolve, reject }, leave),
      )
    : askAlone(actor, planning, question);
  // The question says what a row is; its types are the caller's word, as everywhere where SQL is written.
  return answer as Promise<Row[]>;
}

export type SessionActorRow = {
  user_id: string;
  user_name: string;
  email: string;
  role: string;
  organisation_id: number;
  organisation_name: string;
  territory_id: number | null;
};

/** `others`: organisations to which the holder belongs, or is invited, besides the one for which the session acts. */
export type SessionRow = SessionActorRow & { others: number };

/** Who holds a session cookie, by its hash: the one question that is asked before there is an actor. */
export async function findSessionActor(tokenHash: string): Promise<SessionRow | null> {
  const question = {
    name: "qp_session",
    text: "SELECT * FROM actor_of_session($1)",
    values: [tokenHash],
    ...GIVING_UP,
  };
  const { rows } = await connection().pool.query<SessionRow>(question);
  return rows[0] ?? null;
}

/** Whose calendar a secret address opens, by its hash: one row for each organisation of theirs. */
export async function findCalendarFeedActors(tokenHash: string): Promise<SessionActorRow[]> {
  const question = {
    name: "qp_calendar_feed",
    text: "SELECT * FROM actor_of_calendar_feed($1)",
    values: [tokenHash],
    ...GIVING_UP,
  };
  const { rows } = await connection().pool.query<SessionActorRow>(question);
  return rows;
}

/** The account of that id or address, if it stands: for whom a job works. One row for each of its organisations, home first. */
export async function findAccountActors(
  userId: string | null,
  email: string | null,
): Promise<SessionActorRow[]> {
  const question = { text: "SELECT * FROM actor_of_account($1, $2)", values: [userId, email], ...GIVING_UP };
  const { rows } = await connection().pool.query<SessionActorRow>(question);
  return rows;
}

/** @returns milliseconds until the database answered. @throws when it does not within two seconds. */
export async function pingDatabase(): Promise<number> {
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("database did not answer")), 2_000);
  });
  try {
    await Promise.race([connection().pool.query("SELECT 1"), timeout]);
    return performance.now() - startedAt;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The second wall stands only if the role cannot step over it: no superuser, no BYPASSRLS, no owner of the tables.
 * @throws with a sentence in French that says what to do.
 */
export async function assertUnprivilegedRole(): Promise<void> {
  const role = env().databaseRole;
  const { rows } = await connection().pool.query<{ bypasses: boolean; owns: boolean; member: boolean }>(
    `SELECT r.rolsuper OR r.rolbypassrls AS bypasses, pg_has_role(current_user, r.oid, 'MEMBER') AS member,
            EXISTS (SELECT FROM pg_class c WHERE c.relname = 'project' AND c.relnamespace = 'public'::regnamespace
                    AND pg_has_role(r.oid, c.relowner, 'USAGE')) AS owns
     FROM pg_roles r WHERE r.rolname = $1`,
    [role],
  );
  const found = rows[0];
  const advice = `Exécutez « npm run db:migrate » avec un utilisateur qui peut créer des rôles, ou créez-le : CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS; GRANT ${role} TO l’utilisateur de DATABASE_URL.`;
  if (!found) throw new Error(`Le rôle « ${role} » (DATABASE_ROLE) n’existe pas. ${advice}`);
  if (found.bypasses || found.owns) {
    throw new Error(
      `Le rôle « ${role} » (DATABASE_ROLE) contournerait les règles de visibilité : il est superutilisateur, BYPASSRLS ou propriétaire des tables. Donnez un rôle sans privilège. ${advice}`,
    );
  }
  if (!found.member)
    throw new Error(
      `L’utilisateur de DATABASE_URL ne peut pas prendre le rôle « ${role} » (DATABASE_ROLE). ${advice}`,
    );
}

/** For scripts and tests that must end. */
export async function closeDatabase(): Promise<void> {
  const open = globalConnection.qpConnection;
  delete globalConnection.qpConnection;
  if (!open) return;
  await open.prisma.$disconnect();
  await open.pool.end();
}
