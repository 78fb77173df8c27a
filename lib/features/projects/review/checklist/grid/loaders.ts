import "server-only";
import { notFound } from "next/navigation";
import { isFormPost, readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { requireActor } from "@/lib/platform/session";
import { listCheckItems } from "../data";
import { listGridJournal } from "./data";
import { mayManageGrid } from "./policy";
import { checkItemPath, gridPath, newCheckItemPath } from "./routes";
import { checkItemIdSchema, gridNoticeSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

async function requireManager(path: string) {
  const actor = await requireActor(path);
  return mayManageGrid(actor) ? actor : notFound();
}

export async function loadGrid(query: Query) {
  const actor = await requireManager(gridPath);
  const { fait: notice, refus: refusal } = gridNoticeSchema.parse({
    fait: query.fait ?? null,
    refus: query.refus ?? null,
  });
  return { items: await listCheckItems(actor), notice, refusal };
}

/** A form sent without JavaScript by somebody signed out meanwhile is drawn all the same. */
export async function requireGridManager(): Promise<void> {
  if (!(await isFormPost())) await requireManager(newCheckItemPath);
}

/** Null: the form that was sent is drawn alone, with what was typed. */
export async function loadCheckItem(typedId: string) {
  const itemId = checkItemIdSchema.safeParse(typedId).data ?? notFound();
  const found = await readOrDrawAlone(checkItemPath(itemId), async (actor) => {
    if (!mayManageGrid(actor)) return null;
    const journal = await listGridJournal(actor, itemId);
    const item = (await listCheckItems(actor)).find(({ id }) => id === itemId);
    return journal && item ? { itemId, item, journal } : null;
  });
  return found ?? { itemId, item: null, journal: [] };
}
