import "server-only";
import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/kernel/actor";
import { env, type Operator } from "@/lib/platform/env";
import { getActor } from "@/lib/platform/session";

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

export function loadDemoMode(): boolean {
  return env().demo;
}

export function loadOperator(): Operator {
  return env().operator;
}

export function loadSiteAddress(): string {
  return env().appUrl;
}
