import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countImportRows, getImport, listImports } from "@/lib/features/imports/data";
import { cancelImport, confirmImport, createImport } from "@/lib/features/imports/mutations";
import { readTable } from "@/lib/features/imports/reader/service";
import { acceptAll, confirmSuggestions, decideRows } from "@/lib/features/imports/review/mutations";
import type { Decision } from "@/lib/features/imports/types";
import { getOwnDirectory, getProject } from "@/lib/features/projects/data";
import { writeCsv } from "@/lib/features/projects/export/csv/service";
import { openProjectExport } from "@/lib/features/projects/export/data";
import { writeXlsx } from "@/lib/features/projects/export/xlsx/service";
import { updateProject } from "@/lib/features/projects/mutations";
import { EMPTY_STATE } from "@/lib/features/projects/rules";
import { NO_FILTERS } from "@/lib/features/projects/search/schema";
import type { Actor } from "@/lib/kernel/actor";
import { allRows, dryRun, verdictsOf, work } from "@/tests/support/imports";
import { completeState, projectStage, readState, saveNew } from "./projects/project-fixture";

const stage = projectStage();

async function commit(actor: Actor, id: number): Promise<void> {
  expect(await acceptAll(actor, id, true)).toMatchObject({ ok: true });
  expect(await confirmImport(actor, id)).toMatchObject({ ok: true });
  await work(actor, id);
}
async function decide(
  actor: Actor,
  id: number,
  number: number,
  decision: Partial<Decision>,
  accepted = true,
) {
  const directory = await getOwnDirectory(actor);
  if (!directory) throw new Error("no territory");
  const whole = { duplicate: null, priority: null, conflicts: {}, ...decision };
  return decideRows(actor, id, [{ number, accepted, decision: whole }], directory);
}
async function projectCount(): Promise<number> {
  const [row] = await stage.rows("SELECT count(*)::int AS count FROM project");
  return row.count;
}
async function join(pieces: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
async function exported(actor: Actor, format: "csv" | "xlsx"): Promise<Buffer> {
  const opened = await openProjectExport(actor, {
    filters: NO_FILTERS,
    position: { sort: "recent", page: 1, after: null },
    ignored: [],
  });
  if (!opened.ok) throw new Error("an export of everything");
  return join(format === "csv" ? writeCsv(opened.file) : writeXlsx(opened.file));
}

describe("a new file", () => {
  it("creates what was accepted, with version and journal, and the same file twice changes nothing", async () => {
    const commune = stage.facts.communes[0];
    const before = await projectCount();
    const file = `Intitulé;Porteur;Type de porteur;Commune;Coût total;Début;Dotation;Montant_sub\nAtelier des tisserands;Ville;mairie;${commune};1 234,56 €;15/09/2026;DSIL;1000,5\nPépinière du canal;SEM;;;12 000;;;\n`;
    const id = await dryRun(stage.agent, file);
    expect(await verdictsOf(stage.agent, id)).toEqual({ create: 2 });
    expect(await projectCount()).toBe(before);
    await commit(stage.agent, id);
    const [row] = await allRows(stage.agent, id);
    const state = await readState(stage.agent, row?.outcome ?? "");
    expect(state).toMatchObject({
      title: "Atelier des tisserands",
      projectOwnerKind: "commune",
      codeInsee: commune,
      totalCost: 123_456,
      startsOn: "2026-09-15",
      fundingLines: [{ funderName: "État", detail: "DSIL", amountCents: 100_050, state: "granted" }],
    });
    const project = await getProject(stage.agent, row?.outcome ?? "");
    expect(project).toMatchObject({
      version: 1,
      reviewStatus: "draft",
      fundingGrantedCents: 100_050,
      fundingGapCents: 23_406,
    });
    expect(await stage.rows("SELECT verb FROM journal_entry WHERE project_id = $1", project?.id)).toEqual([
      { verb: "create" },
    ]);
    expect(
      await stage.rows("SELECT number, valid_to FROM project_version WHERE project_id = $1", project?.id),
    ).toEqual([{ number: 1, valid_to: null }]);

    const again = await dryRun(stage.colleague, file);
    expect(await verdictsOf(stage.colleague, again)).toEqual({ same: 2 });
    expect(await confirmImport(stage.colleague, again)).toEqual({ ok: false, refusal: "nothingAccepted" });
    expect(await projectCount()).toBe(before + 2);
  });

  it("tells what is wrong, where, and what was expected; the rest can be imported", async () => {
    const id = await dryRun(
      stage.agent,
      "Titre;Coût;Début;Phase\nBon;10;;Étude\nMauvais;douze;31/02/2026;Rêve\n;5;;\n",
    );
    expect(await verdictsOf(stage.agent, id)).toEqual({ create: 1, problem: 2 });
    const rows = await allRows(stage.agent, id);
    expect(rows[1]?.proposal.problems).toEqual([
      { column: "Phase", found: "Rêve", expected: expect.stringContaining("Idée, Étude, Opération") },
      { column: "Début", found: "31/02/2026", expected: "une date qui existe" },
      { column: "Coût", found: "douze", expected: expect.stringContaining("1\u202F234,56") },
    ]);
    expect(rows[2]?.proposal.problems).toMatchObject([{ column: "Intitulé", expected: "un intitulé" }]);
    await decide(stage.agent, id, 3, {});
    expect((await allRows(stage.agent, id))[1]?.accepted).toBe(false);
  });

  it("follows the unit of a column, leaves totals out, and keeps what the file says above its table", async () => {
    const id = await dryRun(
      stage.agent,
      "Programmation, montants en milliers d’euros;;\n\nIntitulé;Coût total (k€);Début\nLes ateliers du quai;1 234,5;12 mars 2026\nTOTAL;1 234,5;\n",
    );
    const [made, total] = await allRows(stage.agent, id);
    expect(made).toMatchObject({
      verdict: "create",
      proposal: {
        notes: [expect.stringContaining("milliers d’euros")],
        changes: [
          { field: "startsOn", after: "2026-03-12" },
          { field: "totalCost", after: 123_450_000 },
        ],
      },
    });
    expect(total).toMatchObject({
      verdict: "leftOut",
      proposal: { notes: [expect.stringContaining("total")] },
    });
    await commit(stage.agent, id);
    const [written] = await allRows(stage.agent, id);
    expect(await readState(stage.agent, written?.outcome ?? "")).toMatchObject({
      totalCost: 123_450_000,
      startsOn: "2026-03-12",
    });
  });

  it("says before the columns are chosen what else the file holds", async () => {
    const read = await readTable(Buffer.from("Montants en k€;\nIntitulé;Coût\nLe pont du canal;5\n"));
    if (!read.ok) throw new Error(read.refusal);
    const id = await createImport(stage.agent, { name: "a.csv", table: read.value });
    const head = await getImport(stage.agent, id ?? 0);
    expect(head?.message).toContain("«\u00A0Montants en k€\u00A0»");
  });

  it("leaves out other territories' lines, and says whose they are", async () => {
    const id = await dryRun(stage.agent, "id_terr;Titre\n53130;À Laval\n59512;À Roubaix\n00000;Nulle part\n");
    const rows = await allRows(stage.agent, id);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["leftOut", "create", "leftOut"]);
    expect(rows[0]?.proposal.notes[0]).toContain("Laval");
  });

  it("shows likely doubles, and completes the project only where the person says so", async () => {
    const reference = await saveNew(stage.agent, {
      ...EMPTY_STATE,
      title: "Rénovation de la halle du marché couvert",
      summary: "Déjà dit.",
    });
    const id = await dryRun(stage.agent, "Titre;Coût\nRénovation de la halle du marché couverte;5000\n");
    const [row] = await allRows(stage.agent, id);
    expect(row).toMatchObject({ verdict: "duplicate", proposal: { duplicates: [{ reference }] } });
    await acceptAll(stage.agent, id, true);
    expect(await confirmImport(stage.agent, id)).toEqual({ ok: false, refusal: "nothingAccepted" });
    await decide(stage.agent, id, 2, { duplicate: reference });
    const [merged] = await allRows(stage.agent, id);
    expect(merged).toMatchObject({ verdict: "update", accepted: false, targetReference: reference });
    expect(merged?.proposal.changes.map(({ field }) => field)).toEqual(["title", "totalCost"]);
    await commit(stage.agent, id);
    expect(await readState(stage.agent, reference)).toMatchObject({
      totalCost: 500_000,
      summary: "Déjà dit.",
    });
  });

  it("proposes priorities by the words, and takes none without the person", async () => {
    const file = "Titre\nRenouvellement des ordinateurs de la mairie\nCantine\n";
    const id = await dryRun(stage.agent, file);
    const [row, other] = await allRows(stage.agent, id);
    expect(row?.proposal.suggestions).toEqual([{ priorityId: 4, word: "ordinateurs" }]);
    expect(other?.proposal.suggestions).toEqual([]);
    expect(row?.decision.priority).toBe(null);
    await confirmSuggestions(stage.agent, id);
    await commit(stage.agent, id);
    const written = await allRows(stage.agent, id);
    expect(await readState(stage.agent, written[0]?.outcome ?? "")).toMatchObject({ mainPriority: 4 });
    expect(await readState(stage.agent, written[1]?.outcome ?? "")).toMatchObject({ mainPriority: null });
    expect(await verdictsOf(stage.agent, await dryRun(stage.agent, file))).toEqual({ same: 2 });
  });
});

describe("all or nothing", () => {
  it("writes no line when one of them fails in the middle", async () => {
    const lines = Array.from(
      { length: 1_200 },
      (_, n) => `${createHash("sha1").update(String(n)).digest("base64")};${n}`,
    );
    const id = await dryRun(stage.other, `Titre;id\n${lines.join("\n")}\n`);
    await acceptAll(stage.other, id, true);
    // Behind the analysis: a priority that does not exist, in the second batch.
    await stage.pool.query(
      "UPDATE import_row SET values = values || '{\"mainPriority\": 99}' WHERE import_id = $1 AND number = 900",
      [id],
    );
    const before = await projectCount();
    expect((await countImportRows(stage.other, id)).accepted).toBe(1_200);
    await confirmImport(stage.other, id);
    await expect(work(stage.other, id)).rejects.toThrow();
    expect(await projectCount()).toBe(before);
    expect(await getImport(stage.other, id)).toMatchObject({
      status: "review",
      message: expect.stringContaining("rien n’a été enregistré"),
    });
    await cancelImport(stage.other, id);
  });

  it("is compared anew when a project changed between the dry run and the confirmation", async () => {
    const reference = await saveNew(stage.agent, {
      ...EMPTY_STATE,
      title: "Friche Vanoutryve",
      totalCost: 100,
    });
    const id = await dryRun(stage.agent, `Référence;Coût total\n${reference};250\n`);
    await acceptAll(stage.agent, id, true);
    await updateProject(stage.colleague, {
      reference,
      baseVersion: 1,
      state: { totalCost: 777 },
      resolution: null,
    });
    await confirmImport(stage.agent, id);
    await work(stage.agent, id);
    expect(await getImport(stage.agent, id)).toMatchObject({
      status: "review",
      message: expect.stringContaining(reference),
    });
    expect(await readState(stage.agent, reference)).toMatchObject({ totalCost: 777 });
    expect((await allRows(stage.agent, id))[0]).toMatchObject({ verdict: "update", accepted: false });
  });

  it("is done once by two processes at once", async () => {
    const id = await dryRun(stage.agent, "Titre\nUne seule fois à deux\n");
    await acceptAll(stage.agent, id, true);
    await confirmImport(stage.agent, id);
    await Promise.all([work(stage.agent, id), work(stage.agent, id)]);
    await work(stage.agent, id);
    expect(
      await stage.rows("SELECT count(*)::int AS n FROM project WHERE title = 'Une seule fois à deux'"),
    ).toEqual([{ n: 1 }]);
  });
});

describe.each(["csv", "xlsx"] as const)("the export as template (%s)", (format) => {
  it("comes back without a change, then changes only the edited cells; a change made meanwhile is a conflict", async () => {
    const title = `=SOMME(1) "guillemets"; -2 et @fin ${format}`;
    const reference = await saveNew(
      stage.agent,
      completeState(stage.facts, { title, summary: "Première ligne\n- deuxième; =troisième" }),
    );
    const file = await exported(stage.agent, format);
    const untouched = await dryRun(stage.agent, file);
    const verdicts = await verdictsOf(stage.agent, untouched);
    expect(Object.keys(verdicts)).toEqual(["same"]);
    if (format === "xlsx") return;

    const edited = Buffer.from(
      file
        .toString("utf8")
        .replace("SEM Ville renouvelée", "Ville de Roubaix")
        .replace("Douze ateliers ouverts", "Vingt ateliers ouverts"),
    );
    await updateProject(stage.colleague, {
      reference,
      baseVersion: 1,
      state: { objectives: "Autre objectif.", privateNote: "Changée." },
      resolution: null,
    });
    const id = await dryRun(stage.agent, edited);
    const row = (await allRows(stage.agent, id)).find((one) => one.targetReference === reference);
    expect(row).toMatchObject({
      verdict: "conflict",
      proposal: {
        changes: [{ field: "projectOwner", after: "Ville de Roubaix" }],
        conflicts: [{ field: "objectives", theirs: "Autre objectif." }],
      },
    });
    const number = row?.number ?? 0;
    expect(await decide(stage.agent, id, number, {})).toEqual({ ok: false, refusal: "conflictUnsettled" });
    await decide(stage.agent, id, number, { conflicts: { objectives: "theirs" } });
    await confirmImport(stage.agent, id);
    await work(stage.agent, id);
    expect(await readState(stage.agent, reference)).toMatchObject({
      title,
      projectOwner: "Ville de Roubaix",
      objectives: "Autre objectif.",
      privateNote: "Changée.",
    });
  });
});

describe("who sees an import", () => {
  it("is the territory and nobody else", async () => {
    const id = await dryRun(stage.agent, "Titre\nSecret de Roubaix\n");
    expect(await getImport(stage.colleague, id)).not.toBe(null);
    expect(await getImport(stage.other, id)).toBe(null);
    expect((await listImports(stage.other)).some((one) => one.id === id)).toBe(false);
    expect(await cancelImport(stage.other, id)).toEqual({ ok: false, refusal: "notFound" });
    expect(await acceptAll(stage.other, id, true)).toEqual({ ok: false, refusal: "notFound" });
  });
});

// The files of the ANCT, where somebody has them: see docs/decisions/0022.
const realFiles = process.env.REAL_IMPORT_FILES?.split(",").filter((path) => existsSync(path)) ?? [];
describe.runIf(realFiles.length > 0)("the grants of 2019", () => {
  it.each(realFiles)("%s: the lines of the territory, the others left out", async (path) => {
    const id = await dryRun(stage.other, readFileSync(path));
    const verdicts = await verdictsOf(stage.other, id);
    expect(verdicts.problem ?? 0).toBe(0);
    expect((verdicts.create ?? 0) + (verdicts.duplicate ?? 0) + (verdicts.same ?? 0)).toBeGreaterThan(20);
    await commit(stage.other, id);
    expect(await verdictsOf(stage.other, await dryRun(stage.other, readFileSync(path)))).not.toHaveProperty(
      "create",
    );
  });
});
