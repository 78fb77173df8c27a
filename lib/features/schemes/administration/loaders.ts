import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { changedByHand, compareContents } from "../content/rules";
import type { SchemeDirectory } from "../content/types";
import { countWaitingProposals } from "../proposals/data";
import { getSchemeDirectory, getSchemeHistory } from "../versions/data";
import { getEditedScheme, listAdministeredSchemes, listSchemeJournal } from "./data";
import { mayManageSchemes } from "./policy";
import { editSchemePath, newSchemePath, restoreSchemePath, schemeAdministrationPath } from "./routes";
import { isStale, selectAdministered } from "./rules";
import { parseAdministrationView, restoredNumberSchema, schemeNoticeSchema } from "./schema";

export async function loadAdministeredSchemes(query: Query) {
  const actor = await requireActor(schemeAdministrationPath);
  const [schemes, waitingProposals] = await Promise.all([
    listAdministeredSchemes(actor),
    countWaitingProposals(actor),
  ]);
  const all = schemes ?? notFound();
  const view = parseAdministrationView(query);
  const today = parisDay(new Date());
  return {
    ...selectAdministered(all, view, today),
    view,
    today,
    staleCount: all.filter((scheme) => isStale(scheme, today)).length,
    all: all.length,
    waitingProposals,
  };
}

const NO_DIRECTORY: SchemeDirectory = { priorities: [], organisations: [] };

/** A form sent without JavaScript by somebody signed out meanwhile is drawn all the same. */
export async function loadNewScheme() {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(newSchemePath);
  if (!mayManageSchemes(actor) && !isAnswer) notFound();
  return { directory: await getSchemeDirectory(actor), creationKey: randomUUID() };
}

/** Null: the form that was sent is drawn alone, with what was typed. */
export async function loadEditedScheme(slug: string, query: Query) {
  const isAnswer = await isFormPost();
  const actor = isAnswer ? await getActor() : await requireActor(editSchemePath(slug));
  const [scheme, journal, all] = await Promise.all([
    getEditedScheme(actor, slug),
    listSchemeJournal(actor, slug),
    listAdministeredSchemes(actor),
  ]);
  const today = parisDay(new Date());
  const notice = schemeNoticeSchema.parse(query.fait ?? null);
  if (!scheme || !journal || !all)
    return isAnswer
      ? { slug, scheme: null, journal: [], others: [], directory: NO_DIRECTORY, today, notice }
      : notFound();
  const others = all
    .filter((one) => one.slug !== slug && one.retiredOn === null)
    .map(({ slug: value, name: label }) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "fr"));
  return { slug, scheme, journal, others, directory: await getSchemeDirectory(actor), today, notice };
}

/** What restoring a version would change, before it is confirmed. */
export async function loadSchemeRestoration(slug: string, query: Query) {
  const number = restoredNumberSchema.parse(query.version ?? null);
  const actor = await requireActor(restoreSchemePath(slug, number ?? 1));
  if (!mayManageSchemes(actor)) notFound();
  const history = (await getSchemeHistory(actor, slug)) ?? notFound();
  const [present] = history.versions;
  const version = history.versions.find((one) => one.number === number);
  if (!present || !version) notFound();
  return {
    slug,
    name: history.name,
    version,
    baseVersion: present.number,
    isSame: changedByHand(present.content, version.content).length === 0,
    fields: compareContents(present.content, version.content, history.directory),
  };
}
