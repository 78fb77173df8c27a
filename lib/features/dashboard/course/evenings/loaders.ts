import "server-only";
import { redirect } from "next/navigation";
import type { DashboardView } from "@/lib/features/dashboard/constants";
import { photographPathOf } from "@/lib/features/dashboard/loaders";
import { loadBounds } from "@/lib/features/dashboard/past/loaders";
import { parseDates } from "@/lib/features/dashboard/past/schema";
import { viewAddress, viewPath } from "@/lib/features/dashboard/routes";
import { visibleStatuses } from "@/lib/features/dashboard/rules";
import type { DashboardScreen, ViewAddress } from "@/lib/features/dashboard/types";
import { listChoices } from "@/lib/features/projects/search/choices/data";
import { parseProjectFilters } from "@/lib/features/projects/search/schema";
import type { IgnoredValue, ProjectFilters } from "@/lib/features/projects/search/types";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { requireActor } from "@/lib/platform/session";
import type { ReadChoice } from "../schema";

/** What the address of a view of an evening asks for. */
export type AskedEvening = Pick<
  DashboardScreen,
  "address" | "dates" | "bounds" | "visibleStatuses" | "ownTerritory" | "photographPath"
> & {
  readonly actor: Actor;
  readonly filters: ProjectFilters;
  readonly span: { readonly on: string; readonly at: string | null };
  readonly launchedOn: string;
  readonly unread: readonly IgnoredValue[];
};

type Choice = { readonly said: ViewAddress["extra"] } & Pick<ReadChoice<unknown>, "ignored">;

/** `choice`: what the view asks beside filters and date, as its address says it. */
export async function loadEvening(
  view: DashboardView,
  parameters: Query,
  choice: Choice,
  now: Date,
): Promise<AskedEvening> {
  const { filters, ignored } = parseProjectFilters(parameters);
  const addressOf = (on: string | null): ViewAddress => {
    const address = viewAddress(view, { on });
    return { ...address, extra: [...address.extra, ...choice.said] };
  };
  const asked = typeof parameters.au === "string" && parameters.au !== "" ? parameters.au : null;
  const actor = await requireActor(viewPath(addressOf(asked), filters));
  const { territories } = await listChoices(actor);
  const bounds = await loadBounds(actor, now);
  // These views tell of one evening: what is asked to be compared is compared elsewhere.
  const dates = parseDates({ au: parameters.au }, bounds);
  const { at, notices } = dates;
  const unread = [...ignored, ...choice.ignored];
  const address = addressOf(at);
  // A form sends its empty fields too: the address that is shared says only what was chosen.
  if (unread.length === 0 && notices.length === 0 && Object.values(parameters).some(isEmpty))
    redirect(viewPath(address, filters));
  const own = territories.find(({ id }) => id === actor.territoryId);
  return {
    actor,
    address,
    filters,
    span: { on: at ?? bounds.today, at },
    launchedOn: bounds.launchedOn,
    dates,
    bounds,
    unread,
    visibleStatuses: visibleStatuses(actor),
    ownTerritory: own ? { slug: own.slug, label: own.label } : null,
    photographPath: photographPathOf(actor, { at, since: null, filters }),
  };
}

const isEmpty = (value: string | string[] | undefined) =>
  value === "" || (Array.isArray(value) && value.includes(""));
