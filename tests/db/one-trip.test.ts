import { expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { systemActor, visitor } from "@/lib/platform/actors";
import { readAs } from "@/lib/platform/db";
import { inOneTrip } from "@/lib/platform/trip";
import { Prisma } from "@/prisma/generated/client";
import { testDatabase } from "@/tests/support/database";

testDatabase();
const system = systemActor("test");

type Trip = { readonly role: string; readonly trip: string };

async function ask(actor: Actor): Promise<Trip> {
  const [row] = await readAs<Trip>(
    actor,
    Prisma.sql`SELECT current_setting('app.role') AS role, pg_backend_pid() || ' ' || transaction_timestamp() AS trip`,
  );
  if (!row) throw new Error("a SELECT without FROM has one row");
  return row;
}

async function askNumber(text: string): Promise<number | undefined> {
  const [row] = await readAs<{ value: number }>(system, Prisma.sql`SELECT ${text}::integer AS value`);
  return row?.value;
}

it("makes one transaction of what an actor asks in one turn, and never one of what two ask", async () => {
  const [first, second, stranger] = await inOneTrip(() =>
    Promise.all([ask(system), ask(system), ask(visitor)]),
  );
  expect(second.trip).toBe(first.trip);
  expect(stranger.trip).not.toBe(first.trip);
  expect([first.role, second.role, stranger.role]).toEqual(["system", "system", "visitor"]);
});

it("asks what depends on an answer in the next trip", async () => {
  const [first, then] = await inOneTrip(async () => [await ask(system), await ask(system)] as const);
  expect(then.trip).not.toBe(first.trip);
});

it("leaves an answer to whoever asked beside a question that fails", async () => {
  const answers = await inOneTrip(() =>
    Promise.allSettled([askNumber("1"), askNumber("one"), askNumber("2")]),
  );
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(answers).toMatchObject([{ value: 1 }, {}, { value: 2 }]);
});

it("cannot write, together as alone", async () => {
  const write = () => readAs(system, Prisma.sql`DELETE FROM journal_entry RETURNING id`);
  await expect(inOneTrip(() => Promise.all([ask(system), write()]))).rejects.toThrow(/read-only/);
  await expect(write()).rejects.toThrow(/read-only/);
});
