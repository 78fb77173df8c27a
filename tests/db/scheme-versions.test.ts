import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applySchemeCommand } from "@/lib/features/schemes/administration/commands/mutations";
import { getEditedScheme, listSchemeJournal } from "@/lib/features/schemes/administration/data";
import {
  createScheme,
  editScheme,
  restoreSchemeVersion,
} from "@/lib/features/schemes/administration/mutations";
import { changedByHand, EMPTY_CONTENT, valuesOfContent } from "@/lib/features/schemes/content/rules";
import { parseContent } from "@/lib/features/schemes/content/schema";
import type { SchemeContent } from "@/lib/features/schemes/content/types";
import { getScheme, listSchemes } from "@/lib/features/schemes/data";
import { NO_SCHEME_FILTERS } from "@/lib/features/schemes/schema";
import { getSchemeHistory } from "@/lib/features/schemes/versions/data";
import type { Actor } from "@/lib/kernel/actor";
import { visitor } from "@/lib/platform/actors";
import { loadReference } from "@/prisma/seed/reference";
import { readReferenceTables } from "@/prisma/seed/reference-rows";
import { testDatabase } from "@/tests/support/database";
import { createActor } from "./projects/project-fixture";

const database = testDatabase();
const TODAY = "2026-11-28";
let pool: Pool;
let admin: Actor;
let slug: string;

beforeAll(async () => {
  pool = database.superuserPool();
  admin = await createActor(pool, "admin", "anct");
});

const CONTENT: SchemeContent = {
  ...EMPTY_CONTENT,
  name: "Fonds d’essai",
  operator: "Essai",
  operatorGroup: "Essai",
  natures: ["grant"],
  priorityIds: [1, 2],
  purpose: "Essayer.",
  sources: ["Une décision"],
};

beforeEach(async () => {
  const made = await createScheme(admin, { creationKey: randomUUID(), content: CONTENT, reason: "Nouveau" });
  if (!made.ok) throw new Error(made.refusal);
  slug = made.value;
});

const edited = async () => (await getEditedScheme(admin, slug)) ?? expect.fail(`no scheme ${slug}`);
async function save(parts: Partial<SchemeContent>, more: Partial<Parameters<typeof editScheme>[1]> = {}) {
  const { version, content } = await edited();
  const input = {
    slug,
    baseVersion: version,
    content: { ...content, ...parts },
    reason: "",
    resolution: null,
  };
  return editScheme(admin, { ...input, ...more });
}
const history = async () => (await getSchemeHistory(admin, slug))?.versions ?? [];
const listed = async () => {
  const view = {
    filters: { ...NO_SCHEME_FILTERS, query: "essai" },
    sort: "name",
    page: 1,
    ignored: [],
  } as const;
  return listSchemes(visitor, view, TODAY);
};

it("gives every scheme of the reference data its first version, and lets its form say it again unchanged", async () => {
  const { rows } = await pool.query(
    `SELECT s.slug, scheme_content(s) AS content, v.content AS kept FROM support_scheme s
     LEFT JOIN support_scheme_version v ON v.scheme_id = s.id AND v.valid_to IS NULL WHERE s.operator <> 'Essai'`,
  );
  expect(rows).toHaveLength(47);
  for (const { slug: one, content, kept } of rows) {
    expect(kept).toEqual(content);
    const said = parseContent(valuesOfContent(content));
    expect([one, said.ok && changedByHand(content, said.content)]).toEqual([one, []]);
  }
});

describe("a published change", () => {
  it("closes the version before and opens one, with who and why", async () => {
    await save({ amount: "Jusqu’à 50 %." }, { reason: "Arrêté de mai" });
    await save({ amount: "Jusqu’à 50 %." });
    const versions = await history();
    expect(versions.map(({ number, cause, reason }) => [number, cause, reason])).toEqual([
      [2, "edition", "Arrêté de mai"],
      [1, "edition", "Nouveau"],
    ]);
    expect(versions[0]).toMatchObject({
      validTo: null,
      authorName: admin.name,
      content: { amount: "Jusqu’à 50 %." },
    });
    expect(versions[1]?.validTo).toEqual(versions[0]?.validFrom);
    expect((await listSchemeJournal(admin, slug))?.map(({ verb }) => verb)).toEqual(["update", "create"]);
  });

  it("keeps the address when the name changes, and gives another scheme of that name another one", async () => {
    const before = slug;
    await save({ name: "Fonds rebaptisé" });
    expect(await getScheme(visitor, before)).toMatchObject({ name: "Fonds rebaptisé" });
    const again = await createScheme(admin, { creationKey: randomUUID(), content: CONTENT, reason: "" });
    expect(again).toMatchObject({ ok: true, value: expect.stringMatching(/^fonds-d-essai-\d+$/) });
  });

  it("is one scheme when its form is sent twice", async () => {
    const input = { creationKey: randomUUID(), content: CONTENT, reason: "" };
    const [first, second] = await Promise.all([createScheme(admin, input), createScheme(admin, input)]);
    expect(first).toEqual(second);
    const anew = await createScheme(admin, { ...input, content: { ...CONTENT, amount: "Un autre" } });
    expect(anew).toMatchObject({ ok: true });
    expect(anew).not.toEqual(first);
  });

  it("tells what somebody else changed since, field by field, before it goes over it", async () => {
    const { version, content } = await edited();
    await save({ amount: "30 %", contact: "fonds@essai.test" });
    const mine = { ...content, amount: "40 %", audience: "Communes" };
    const input = { slug, baseVersion: version, content: mine, reason: "" };
    const first = await editScheme(admin, { ...input, resolution: null });
    expect(first).toMatchObject({
      ok: true,
      value: { kind: "conflict", version: 2, theirs: { amount: "30 %" } },
    });
    expect(await edited()).toMatchObject({ version: 2, content: { amount: "30 %", audience: "" } });
    // An answer for another version than the present one is no answer.
    const stale = { version: 1, choices: { amount: "mine", contact: "theirs" } } as const;
    expect(await editScheme(admin, { ...input, resolution: stale })).toMatchObject({
      value: { kind: "conflict" },
    });
    const resolution = { ...stale, version: 2 };
    expect(await editScheme(admin, { ...input, resolution })).toEqual({ ok: true, value: { kind: "saved" } });
    expect((await edited()).content).toMatchObject({
      amount: "40 %",
      audience: "Communes",
      contact: "fonds@essai.test",
    });
  });

  it("refuses a priority or an organisation that is not there", async () => {
    expect(await save({ priorityIds: [1, 99] })).toEqual({ ok: false, refusal: "unknownPriority" });
    expect(await save({ organisationSlug: "nulle-part" })).toEqual({
      ok: false,
      refusal: "unknownOrganisation",
    });
    expect(await editScheme(admin, { ...(await inputOf("nulle-part")) })).toEqual({
      ok: false,
      refusal: "notFound",
    });
  });
  const inputOf = async (other: string) => ({
    slug: other,
    baseVersion: 1,
    content: CONTENT,
    reason: "",
    resolution: null,
  });

  it("comes from the reference data too, which keeps what was changed by hand", async () => {
    slug = "citeslab";
    await save({ warning: "À revoir." });
    const tables = readReferenceTables().map((table) =>
      table.table === "support_scheme"
        ? {
            ...table,
            rows: table.rows.map((row) =>
              row.slug === slug ? { ...row, warning: "Autre.", audience: "Habitants." } : row,
            ),
          }
        : table,
    );
    await loadReference(database.url, tables);
    expect((await edited()).content).toMatchObject({ warning: "À revoir.", audience: "Habitants." });
    expect((await history())[0]).toMatchObject({ cause: "reference", authorName: "", validTo: null });
    await loadReference(database.url);
  });
});

it("restores a version as a new one, without what is gone", async () => {
  await save({ amount: "30 %" });
  await save({ amount: "20 %", priorityIds: [3] });
  expect(await restoreSchemeVersion(admin, { slug, number: 1, baseVersion: 2 })).toEqual({
    ok: false,
    refusal: "changedMeanwhile",
  });
  for (let turn = 0; turn < 2; turn++)
    expect(await restoreSchemeVersion(admin, { slug, number: 1, baseVersion: 3 })).toEqual({
      ok: true,
      value: true,
    });
  expect(await edited()).toMatchObject({ version: 4, content: { amount: "", priorityIds: [1, 2] } });
  expect((await history())[0]).toMatchObject({ number: 4, cause: "restore", reason: "Version\u00A01" });
  expect(await restoreSchemeVersion(admin, { slug, number: 9, baseVersion: 4 })).toMatchObject({
    refusal: "noSuchVersion",
  });
});

describe("beside the form", () => {
  const command = (
    name: Parameters<typeof applySchemeCommand>[1]["command"],
    text = "",
    successor: string | null = null,
  ) => applySchemeCommand(admin, { slug, command: name, text, successor }, TODAY);

  it("a check says the day, for whom, and the source, and makes no version", async () => {
    expect(await command("check")).toMatchObject({ refusal: "sourceMissing" });
    for (let turn = 0; turn < 2; turn++) await command("check", "Appel à l’opérateur");
    expect(await getScheme(visitor, slug)).toMatchObject({
      checkedOn: TODAY,
      checkedBy: admin.organisationName,
      checkedSource: "Appel à l’opérateur",
    });
    expect((await edited()).version).toBe(1);
    expect((await listSchemeJournal(admin, slug))?.map(({ verb }) => verb)).toEqual(["check", "create"]);
  });

  it("closes, and reopens into what it was", async () => {
    await save({ situation: "announced" });
    expect(await command("close")).toMatchObject({ refusal: "reasonMissing" });
    for (let turn = 0; turn < 2; turn++) await command("close", "Enveloppe épuisée");
    expect(await edited()).toMatchObject({ version: 3, content: { situation: "closed" } });
    expect((await history())[0]).toMatchObject({ cause: "close", reason: "Enveloppe épuisée" });
    await command("reopen", "Reconduit");
    expect((await edited()).content.situation).toBe("announced");
    await save({ closesOn: "2026-06-30" });
    expect(await command("reopen", "Encore")).toMatchObject({ refusal: "closingDayOver" });
  });

  it("retires a scheme into another, whose old addresses lead on in one step", async () => {
    const [first, second, third] = await Promise.all(
      ["A", "B", "C"].map(async (name) => {
        const made = await createScheme(admin, {
          creationKey: randomUUID(),
          content: { ...CONTENT, name: `Essai ${name}` },
          reason: "",
        });
        return made.ok ? made.value : expect.fail();
      }),
    );
    slug = first ?? "";
    expect(await command("retire", "", second)).toMatchObject({ refusal: "reasonMissing" });
    expect(await command("retire", "Doublon", slug)).toMatchObject({ refusal: "unknownSuccessor" });
    await command("retire", "Doublon", second);
    expect(await getScheme(visitor, slug)).toMatchObject({ successorSlug: second, retiredReason: "Doublon" });
    expect((await listed()).schemes.map((one) => one.slug)).not.toContain(slug);
    expect((await listed()).retired).toContainEqual(
      expect.objectContaining({ slug, successorName: "Essai B", retiredOn: TODAY }),
    );
    slug = second ?? "";
    expect(await command("retire", "Doublon", first)).toMatchObject({ refusal: "unknownSuccessor" });
    await command("retire", "Doublon", third);
    expect(await getScheme(visitor, first ?? "")).toMatchObject({ successorSlug: third });
    expect(await command("check", "Appel")).toMatchObject({ refusal: "isRetired" });
    for (let turn = 0; turn < 2; turn++) await command("bringBack");
    expect(await getScheme(visitor, slug)).toMatchObject({ retiredOn: null, successorSlug: null });
  });
});
