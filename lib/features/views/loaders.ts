import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/kernel/actor";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { resolveFilters } from "../projects/search/data";
import { projectListPath } from "../projects/search/routes";
import { type AddressParameters, parseProjectFilters } from "../projects/search/schema";
import { getView, listViewJournal, listViews } from "./data";
import type { FollowingFrequency } from "./following/constants";
import { getFollowing } from "./following/data";
import { viewNotice } from "./labels";
import { mayEditView, mayUnshareView } from "./policy";
import {
  deleteViewPath,
  editViewPath,
  followViewPath,
  NOTICE_PARAMETER,
  newViewPathWith,
  viewPath,
  viewsPath,
} from "./routes";
import { contentOf, isWider, queryOf } from "./rules";
import { rowIdSchema } from "./schema";
import type { DescribedContent, ListedView, SavedView, ViewFormState, ViewJournalEntry } from "./types";

async function describeContent(actor: Actor, query: string): Promise<DescribedContent> {
  const { filters, sort } = contentOf(query);
  const resolved = await resolveFilters(actor, filters);
  return {
    filters,
    sort,
    choices: resolved.choices,
    ignored: resolved.ignored,
    isWider: isWider(filters, resolved.filters),
  };
}

export type ViewsScreen = {
  readonly views: readonly (ListedView & {
    readonly content: DescribedContent;
    readonly isOwn: boolean;
    readonly mayEdit: boolean;
  })[];
  readonly notice: string | null;
};

export async function loadViews(parameters: Query): Promise<ViewsScreen> {
  const actor = await requireActor(viewsPath);
  const listed = await listViews(actor);
  const views = await Promise.all(
    listed.map(async (view) => ({
      ...view,
      content: await describeContent(actor, view.query),
      isOwn: view.ownerId === actor.userId,
      mayEdit: mayEditView(actor, view),
    })),
  );
  return { views, notice: viewNotice(parameters[NOTICE_PARAMETER]) };
}

const idOf = (given: string) => rowIdSchema.safeParse(given).data ?? notFound();

/** Where the address of a view leads. */
export async function openView(given: string): Promise<never> {
  const id = idOf(given);
  const actor = await requireActor(viewPath(id));
  const view = (await getView(actor, id)) ?? notFound();
  const { filters, sort } = contentOf(view.query);
  redirect(projectListPath(filters, { sort, view: id }));
}

/** The filters of an address; a form sends its empty fields too. */
const queryIn = (parameters: AddressParameters) => {
  const { filters, position } = parseProjectFilters(parameters);
  return queryOf({ filters, sort: position.sort });
};

export type ViewFormScreen = {
  readonly content: DescribedContent;
  readonly start: ViewFormState;
};

/** Drawn again with what was typed for whoever is signed out meanwhile. */
export async function loadNewView(parameters: Query): Promise<ViewFormScreen> {
  const query = queryIn(parameters);
  const actor = (await isFormPost()) ? await getActor() : await requireActor(newViewPathWith(query));
  return {
    content: await describeContent(actor, query),
    start: {
      values: { name: "", isShared: false, frequency: "inApp" },
      errors: {},
      refusal: null,
      query,
      creationKey: randomUUID(),
      version: 0,
      submission: 0,
    },
  };
}

export type EditViewScreen = ViewFormScreen & {
  readonly view: SavedView;
  /** What the form would keep instead, when the address has other filters. */
  readonly replacement: DescribedContent | null;
  readonly mayUnshare: boolean;
  readonly journal: readonly ViewJournalEntry[];
};

/** The form of a view; with filters in the address, it takes them over. */
export async function loadEditView(given: string, parameters: Query): Promise<EditViewScreen> {
  const id = idOf(given);
  const isReplacing = Object.keys(parameters).some((name) => name !== NOTICE_PARAMETER);
  const replaced = queryIn(parameters);
  const actor = await requireActor(editViewPath(id, isReplacing ? replaced : ""));
  const view = (await getView(actor, id)) ?? notFound();
  if (!mayEditView(actor, view)) notFound();
  const query = isReplacing ? replaced : view.query;
  return {
    view,
    content: await describeContent(actor, view.query),
    replacement: query === view.query ? null : await describeContent(actor, query),
    mayUnshare: mayUnshareView(actor, view),
    journal: await listViewJournal(actor, view),
    start: {
      values: { name: view.name, isShared: view.isShared, frequency: "" },
      errors: {},
      refusal: null,
      query,
      creationKey: "",
      version: view.version,
      submission: 0,
    },
  };
}

export type FollowViewScreen = {
  readonly view: SavedView;
  readonly frequency: FollowingFrequency | null;
  readonly isWider: boolean;
};

export async function loadFollowView(given: string): Promise<FollowViewScreen> {
  const id = idOf(given);
  const actor = await requireActor(followViewPath(id));
  const view = (await getView(actor, id)) ?? notFound();
  const following = await getFollowing(actor, { kind: "view", id });
  const { isWider: isWiderNow } = await describeContent(actor, view.query);
  return { view, frequency: following?.frequency ?? null, isWider: isWiderNow };
}

export async function loadDeleteView(given: string): Promise<SavedView> {
  const id = idOf(given);
  const actor = await requireActor(deleteViewPath(id));
  const view = (await getView(actor, id)) ?? notFound();
  return mayEditView(actor, view) ? view : notFound();
}
