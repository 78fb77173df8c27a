import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { applySchemeCommand } from "@/lib/features/schemes/administration/commands/mutations";
import { getEditedScheme, listSchemeJournal } from "@/lib/features/schemes/administration/data";
import { editScheme } from "@/lib/features/schemes/administration/mutations";
import type { SchemeField } from "@/lib/features/schemes/content/constants";
import { EMPTY_CONTENT } from "@/lib/features/schemes/content/rules";
import type { SchemeContent } from "@/lib/features/schemes/content/types";
import { getScheme } from "@/lib/features/schemes/data";
import {
  getProposal,
  getProposalStart,
  listOperatedSchemes,
  listOwnProposals,
} from "@/lib/features/schemes/proposals/data";
import { decideProposal } from "@/lib/features/schemes/proposals/decisions/mutations";
import { proposeScheme, withdrawProposal } from "@/lib/features/schemes/proposals/mutations";
import { getSchemeHistory } from "@/lib/features/schemes/versions/data";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "./projects/project-fixture";

const database = testDatabase();
const TODAY = "2026-11-28";
let pool: Pool;
let admin: Actor;
let author: Actor;
let colleague: Actor;
let slugs: readonly string[];
let slug: string;
let turn = 0;

beforeAll(async () => {
  pool = database.superuserPool();
  admin = await createActor(pool, "admin", "anct");
  author = await createActor(pool, "partner", "bpifrance");
  colleague = await createActor(pool, "partner", "bpifrance");
  // One for each test.
  await pool.query(
    `UPDATE support_scheme SET organisation_slug = 'bpifrance' WHERE slug IN (
       SELECT slug FROM support_scheme WHERE organisation_slug IS NULL ORDER BY slug LIMIT 4)`,
  );
  slugs = ((await listOperatedSchemes(author)) ?? []).map((one) => one.slug);
});
beforeEach(async () => {
  // Each test has a scheme of its own.
  slug = slugs[turn++] ?? expect.fail("more tests than schemes");
  await pool.query("DELETE FROM outbox_mail; DELETE FROM notification");
});

const start = async () => (await getProposalStart(author, slug)) ?? expect.fail("not theirs");
async function propose(
  parts: Partial<SchemeContent>,
  { by = author, ...more }: { by?: Actor; baseVersion?: number; creationKey?: string } = {},
): Promise<number> {
  const { version, content } = await start();
  const made = await proposeScheme(by, {
    slug,
    baseVersion: version,
    content: { ...content, ...parts },
    note: "Merci",
    source: "Délibération de juin",
    creationKey: randomUUID(),
    ...more,
  });
  return made.ok ? made.value : expect.fail(made.refusal);
}
const edited = async () => (await getEditedScheme(admin, slug)) ?? expect.fail(slug);
async function publish(id: number, fields: readonly SchemeField[], reason = "", version?: number) {
  const seen = version ?? (await edited()).version;
  return decideProposal(admin, { id, version: seen, decision: "publish", fields, reason }, TODAY);
}
async function edit(parts: Partial<SchemeContent>) {
  const { version, content } = await edited();
  const input = {
    slug,
    baseVersion: version,
    content: { ...content, ...parts },
    reason: "",
    resolution: null,
  };
  return editScheme(admin, input);
}
async function mails() {
  await sendImmediateNotifications(new Date());
  // What is proposed is told to the administrators: the page of proposals, not these tests.
  const { rows } = await pool.query(
    "SELECT recipient, subject, text FROM outbox_mail WHERE recipient <> $1 ORDER BY recipient",
    [admin.email],
  );
  return rows;
}
const done = { ok: true, value: true };

it("is sent once, and changes nothing by itself", async () => {
  const creationKey = randomUUID();
  const first = await propose({ amount: "Nouveau montant" }, { creationKey });
  expect(await propose({ amount: "Nouveau montant" }, { creationKey })).toBe(first);
  expect((await edited()).content.amount).not.toBe("Nouveau montant");
  const [proposal] = (await listOwnProposals(colleague)) ?? [];
  expect(proposal).toMatchObject({
    id: first,
    state: "waiting",
    proposedFields: ["amount"],
    authorName: author.name,
  });
  const { content } = await start();
  const same = { slug, baseVersion: 1, content, note: "", source: "x", creationKey: randomUUID() };
  expect(await proposeScheme(author, same)).toEqual({ ok: false, refusal: "nothingProposed" });
});

it("is published field by field: its author is told what was, and what was not", async () => {
  const id = await propose({
    amount: "Jusqu’à 10 000 €",
    contact: "guichet@operateur.test",
    warning: "Rien",
  });
  expect(await publish(id, [])).toEqual({ ok: false, refusal: "noFieldChosen" });
  expect(await publish(id, ["amount", "warning"], "Contact à confirmer.")).toEqual(done);
  const { content, version } = await edited();
  // What is the programme's to say is not the operator's to change.
  expect(content).toMatchObject({ amount: "Jusqu’à 10 000 €", contact: "" });
  expect(content.warning).not.toBe("Rien");
  expect(await getProposal(author, id)).toMatchObject({
    state: "published",
    publishedFields: ["amount"],
    reason: "Contact à confirmer.",
    decidedByName: admin.name,
  });
  expect((await getSchemeHistory(author, slug))?.versions[0]).toMatchObject({
    number: version,
    cause: "proposal",
    reason: expect.stringContaining("Délibération de juin"),
  });
  // Half of what the operator says is no check.
  expect((await getScheme(visitor, slug))?.checkedOn).toBeNull();
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    recipient: author.email,
    subject: expect.stringContaining("publiée en partie"),
  });
  expect(mail.text).toContain("N’ont pas été repris\u00A0: contact chez l’opérateur.");
  expect(mail.text).toContain("Contact à confirmer.");
  expect((await listSchemeJournal(admin, slug))?.[0]).toMatchObject({
    verb: "publish",
    changes: { amount: { after: "Jusqu’à 10 000 €" } },
  });
});

it("published whole, says that the operator has checked the page", async () => {
  const id = await propose({ amount: "Tout le montant" });
  expect(await publish(id, ["amount"])).toEqual(done);
  expect(await getScheme(visitor, slug)).toMatchObject({
    checkedOn: TODAY,
    checkedBy: author.organisationName,
    checkedSource: "Délibération de juin",
  });
  expect((await mails())[0]?.text).not.toContain("N’ont pas été repris");
});

it("is refused with a reason, which its author reads", async () => {
  const id = await propose({ amount: "Un million" });
  const refusal = { id, version: 1, decision: "refuse", fields: [], reason: "" } as const;
  expect(await decideProposal(admin, refusal, TODAY)).toEqual({ ok: false, refusal: "reasonMissing" });
  expect(await decideProposal(admin, { ...refusal, reason: "Sans source" }, TODAY)).toEqual(done);
  expect(await publish(id, ["amount"])).toEqual({ ok: false, refusal: "alreadyDecided" });
  expect(await getProposal(author, id)).toMatchObject({ state: "refused", reason: "Sans source" });
  expect((await mails())[0]).toMatchObject({ subject: expect.stringContaining("refusée") });
});

it("is withdrawn by any member, as long as nobody has decided", async () => {
  const id = await propose({ amount: "Erreur" });
  for (let time = 0; time < 2; time++) expect(await withdrawProposal(colleague, id)).toEqual(done);
  expect(await publish(id, ["amount"])).toEqual({ ok: false, refusal: "alreadyWithdrawn" });
  const other = await propose({ amount: "Juste" });
  await publish(other, ["amount"]);
  expect(await withdrawProposal(author, other)).toEqual({ ok: false, refusal: "alreadyDecided" });
});

describe("of two things at once", () => {
  it("two proposals: the second is compared with what the first has made of the page", async () => {
    const first = await propose({ amount: "De l’un", audience: "Public de l’un" });
    const second = await propose({ amount: "De l’autre", howToApply: "Guichet" }, { by: colleague });
    const { version } = await edited();
    await publish(first, ["amount", "audience"]);
    // Decided on a page that showed the scheme before: read again.
    expect(await publish(second, ["amount"], "", version)).toEqual({
      ok: false,
      refusal: "changedMeanwhile",
    });
    const seen = await getProposal(admin, second);
    expect(seen).toMatchObject({ baseVersion: version, currentVersion: version + 1 });
    expect(seen?.current.amount).toBe("De l’un");
    await publish(second, ["howToApply"]);
    // What the second never touched is as the first left it.
    expect((await edited()).content).toMatchObject({
      amount: "De l’un",
      audience: "Public de l’un",
      howToApply: "Guichet",
    });
  });

  it("two administrators: one decision, one mail", async () => {
    const id = await propose({ amount: "Une fois" });
    const outcomes = await Promise.all([publish(id, ["amount"]), publish(id, ["amount"])]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  it("a form begun before the page changed proposes what its author changed, and nothing else", async () => {
    const { version, content } = await start();
    await edit({ audience: "Changée par l’administration", amount: "Entre-temps" });
    const id = await propose({ ...content, amount: "Proposé" }, { baseVersion: version });
    expect((await getProposal(admin, id))?.proposedFields).toEqual(["amount"]);
    await publish(id, ["amount"]);
    expect((await edited()).content).toMatchObject({
      audience: "Changée par l’administration",
      amount: "Proposé",
    });
  });
});

it("keeps fields together that cannot stand apart", async () => {
  await edit({ opensOn: "2026-01-01", closesOn: "2026-06-30" });
  const id = await propose({ opensOn: "2027-01-01", closesOn: "2027-06-30" });
  expect(await publish(id, ["opensOn"])).toEqual({ ok: false, refusal: "fieldsDisagree" });
  expect(await publish(id, ["opensOn", "closesOn"])).toEqual(done);
});

it("outlives its author's place: colleagues are told, and whoever left reads nothing", async () => {
  const id = await propose({ amount: "D’avant" });
  await pool.query("UPDATE user_account SET role = 'contributor' WHERE id = $1", [author.userId]);
  expect(await getProposal(admin, id)).toMatchObject({ authorStands: false });
  await publish(id, ["amount"]);
  expect((await mails()).map(({ recipient }) => recipient)).toEqual([colleague.email]);
  await pool.query("UPDATE user_account SET role = 'partner' WHERE id = $1", [author.userId]);
  // The scheme passes to another operator: its former one proposes nothing more.
  const late = await propose({ amount: "Trop tard" });
  await edit({ organisationSlug: "anru" });
  expect(await getProposal(admin, late)).toMatchObject({ hasMoved: true });
  expect(await getProposalStart(author, slug)).toBeNull();
  const input = {
    slug,
    baseVersion: 1,
    content: EMPTY_CONTENT,
    note: "",
    source: "x",
    creationKey: randomUUID(),
  };
  expect(await proposeScheme(author, input)).toEqual({ ok: false, refusal: "notYours" });
  // Nor is a scheme retired over the head of whoever waits.
  const retire = { slug, command: "retire", text: "Doublon", successor: null } as const;
  expect(await applySchemeCommand(admin, retire, TODAY)).toEqual({ ok: false, refusal: "proposalsWaiting" });
});

it("adds a scheme, gathered with the others of its operator", async () => {
  const content: SchemeContent = {
    ...EMPTY_CONTENT,
    name: "Prêt tout neuf",
    operator: "Bpifrance",
    operatorGroup: "–",
    natures: ["loan"],
    priorityIds: [1],
    purpose: "Prêter.",
    sources: ["Notice de 2026"],
  };
  const input = {
    slug: null,
    baseVersion: 0,
    content,
    note: "",
    source: "Notice de 2026",
    creationKey: randomUUID(),
  };
  const made = await proposeScheme(author, input);
  const id = made.ok ? made.value : expect.fail(made.refusal);
  const decision = { id, version: 0, decision: "publish", fields: [], reason: "" } as const;
  expect(await decideProposal(admin, decision, TODAY)).toEqual(done);
  expect(await decideProposal(admin, decision, TODAY)).toEqual({ ok: false, refusal: "alreadyDecided" });
  expect(await getScheme(visitor, "pret-tout-neuf")).toMatchObject({
    operatorGroup: "Bpifrance",
    confidence: "high",
    checkedOn: TODAY,
  });
  expect((await listOperatedSchemes(author))?.map((one) => one.slug)).toContain("pret-tout-neuf");
  expect(await getProposal(author, id)).toMatchObject({
    schemeSlug: "pret-tout-neuf",
    isNew: true,
    state: "published",
  });
});
