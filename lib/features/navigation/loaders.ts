import "server-only";
import { notFound, unstable_rethrow } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/kernel/actor";
import { env, type Operator } from "@/lib/platform/env";
import { countOtherOrganisations, getActor, requireActor } from "@/lib/platform/session";
import { inOneTrip } from "@/lib/platform/trip";
import { getHeaderCounts, NOTHING_NEW } from "./data";
import { administrationPages, administrationPath } from "./routes";
import type { HeaderCounts } from "./types";

/**
 * Who the header greets. Null when the session cannot be read, the database being gone: the frame of the page stands
 * all the same, and the page itself says what happened.
 */
export const loadViewer = cache(async (): Promise<Actor | null> => {
  try {
    return await getActor();
  } catch (error) {
    unstable_rethrow(error);
    return null;
  }
});

/** The page stands without it. */
export const loadHeaderCounts = cache(async (): Promise<HeaderCounts> => {
  try {
    return await inOneTrip(async () => getHeaderCounts(await getActor()));
  } catch (error) {
    unstable_rethrow(error);
    return NOTHING_NEW;
  }
});

/** Whether the reader may act for another organisation, or is invited to one: the session has said so already. */
export async function loadHasOtherOrganisations(): Promise<boolean> {
  try {
    return (await countOtherOrganisations()) > 0;
  } catch (error) {
    unstable_rethrow(error);
    return false;
  }
}

/** What the administrator keeps; missing for everybody else, as are its pages. */
export async function loadAdministration(): Promise<typeof administrationPages> {
  const actor = await requireActor(administrationPath);
  return actor.role === "admin" ? administrationPages : notFound();
}

export function loadDemoMode(): boolean {
  return env().demo;
}

export function loadOperator(): Operator {
  return env().operator;
}

export function loadSiteAddress(): string {
  return env().appUrl;
}
