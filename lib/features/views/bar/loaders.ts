import "server-only";
import { unstable_rethrow } from "next/navigation";
import { getActor } from "@/lib/platform/session";
import { resolveFilters } from "../../projects/search/data";
import type { ProjectList } from "../../projects/search/list/types";
import { type AddressParameters, parseProjectFilters } from "../../projects/search/schema";
import { listViews } from "../data";
import { listNewProjects } from "../following/data";
import { visitFollowing } from "../following/mutations";
import type { Visit } from "../following/types";
import { mayEditView } from "../policy";
import { contentOf, differenceOf, isSameView, isWider, queryOf } from "../rules";
import type { ViewBar } from "./types";

/** What stands beside the list. Opening a followed view is a visit of it. */
export async function loadViewBar(
  parameters: AddressParameters,
  { position }: ProjectList,
): Promise<ViewBar> {
  const actor = await getActor();
  const views = await listViews(actor);
  // As asked, not as understood: a value that names nothing any more is still the view's.
  const { filters } = parseProjectFilters(parameters);
  const current = { filters, sort: position.sort };
  const query = queryOf(current);
  const { view: wanted = null } = position;
  const view = views.find(({ id }) => id === wanted);
  if (!view) return { views, query, open: null, isMissing: wanted !== null };
  const saved = contentOf(view.query);
  const difference = differenceOf(saved, current);
  const resolved = await resolveFilters(actor, saved.filters);
  return {
    views,
    query,
    isMissing: false,
    open: {
      view,
      difference,
      mayEdit: mayEditView(actor, view),
      isWider: isWider(saved.filters, resolved.filters),
      visit: isSameView(difference) ? await visit(view.following?.id ?? null) : null,
    },
  };
}

/** What came in since the last visit. The list is worth showing without it. */
async function visit(followingId: number | null): Promise<Visit | null> {
  if (followingId === null) return null;
  const actor = await getActor();
  try {
    const following = await visitFollowing(actor, followingId);
    if (following === null) return null;
    const since = following.visitedBefore ?? following.followedAt;
    return { following, since, newProjects: await listNewProjects(actor, followingId, since) };
  } catch (error) {
    unstable_rethrow(error);
    console.error("a visit could not be written down", error);
    return null;
  }
}
