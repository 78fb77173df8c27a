import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";
import type { Actor } from "@/lib/kernel/actor";
import type { Prisma } from "@/prisma/generated/client";
import type { Planning } from "./claims";

export type Waiting = {
  readonly question: Prisma.Sql;
  readonly resolve: (rows: object[]) => void;
  readonly reject: (reason: unknown) => void;
};
type Leave = (actor: Actor, planning: Planning, leaving: readonly Waiting[]) => void;

/** What was asked since the last trip left, by who asks and how it is to be planned. */
export type Trip = Map<Actor, Map<Planning, Waiting[]>>;

// One for the whole process: the build holds copies of this module.
const globalTrips = globalThis as typeof globalThis & { qpTrips?: AsyncLocalStorage<Trip> };
globalTrips.qpTrips ??= new AsyncLocalStorage();
const trips = globalTrips.qpTrips;

/** Of the page being drawn: what its frame and its sections ask leaves together. Outside of a page, one for each work. */
const presentPage = cache((): Trip => new Map());

/**
 * What `work` asks with `readAs` in one turn leaves together, on one connection: for a page of many short answers, each of
 * which costs less than a transaction of its own (docs/decisions/0014). Long ones are better off side by side.
 */
export function inOneTrip<Value>(work: () => Promise<Value>): Promise<Value> {
  return trips.run(presentPage(), work);
}

/** Null outside of {@link inOneTrip}: the question then goes alone. */
export function presentTrip(): Trip | null {
  return trips.getStore() ?? null;
}

/** Waits with what the same actor asks in this turn; the first to wait makes them all leave. */
export function waitForTrip(
  trip: Trip,
  actor: Actor,
  planning: Planning,
  waiting: Waiting,
  leave: Leave,
): void {
  const ofActor = trip.get(actor) ?? new Map<Planning, Waiting[]>();
  trip.set(actor, ofActor);
  const together = ofActor.get(planning);
  if (together) {
    together.push(waiting);
    return;
  }
  const leaving = [waiting];
  ofActor.set(planning, leaving);
  // Once everything that can run now has asked its question.
  setImmediate(() => {
    ofActor.delete(planning);
    leave(actor, planning, leaving);
  });
}
