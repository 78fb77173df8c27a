import "server-only";
import type { Query } from "@/lib/kernel/query";
import { getActor } from "@/lib/platform/session";
import { loadDashboard } from "../loaders";
import type { DashboardScreen } from "../types";
import { sumFunderPayments } from "./data";

/** The funders' view. What they paid is not known under a search for words, which only the present can answer. */
export async function loadFunderView(
  parameters: Query,
  now: Date,
): Promise<{ readonly screen: DashboardScreen; readonly payments: ReadonlyMap<string, number> | null }> {
  const screen = await loadDashboard("funders", parameters, now);
  const { filters, on } = screen.dashboard;
  if (filters.query !== "") return { screen, payments: null };
  const payments = await sumFunderPayments(await getActor(), filters, on ?? screen.bounds.today);
  return { screen, payments };
}
