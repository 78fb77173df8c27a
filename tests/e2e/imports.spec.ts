import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";

/** Another content at each run, so that nothing has been imported before. */
function ownFile(): {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly mark: string;
} {
  const mark = Math.random().toString(36).slice(2, 10);
  const lines = [
    "Nom du projet;Maître d’ouvrage;Budget;Démarrage",
    `Fabrique ${mark};Ville de Roubaix;1 234,56 €;15/09/2026`,
    `Boutique ${mark};SEM;douze;31/02/2026`,
  ];
  return {
    name: `suivi-${mark}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`${lines.join("\r\n")}\r\n`),
    mark,
  };
}

async function drop(page: Page, file: ReturnType<typeof ownFile>): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles(file);
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
}

/** The page follows the job by itself with JavaScript; without, a link does. */
async function waitFor(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole("heading", { name });
  for (let tries = 0; tries < 60 && !(await wanted.isVisible()); tries++) {
    const refresh = page.getByRole("link", { name: "Actualiser" });
    if (await refresh.isVisible()) await refresh.click({ timeout: 2_000 }).catch(() => {});
    await page.waitForTimeout(500);
  }
  await expect(wanted).toBeVisible();
}

async function importFile(page: Page, check: (page: Page) => Promise<unknown>) {
  await enterAs(page, AGENT);
  const file = ownFile();
  await page.goto("/imports");
  await check(page);
  await drop(page, file);
  await expect(page.getByLabel("Contenu de la colonne Budget")).toHaveValue("totalCost");
  await check(page);
  await page.getByRole("button", { name: "Analyser les lignes" }).click();
  await waitFor(page, /Ce que chaque ligne changerait/);
  await check(page);
  await expect(page.getByText("une date qui existe")).toBeVisible();
  // What the new project would be is on screen before anything is accepted.
  await expect(page.getByRole("definition").filter({ hasText: /1\s234,56\s€/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Importer la ligne 3" })).toHaveCount(0);

  await page.getByRole("button", { name: "Confirmer l’import" }).click();
  await expect(page.getByText("Aucune ligne n’est acceptée")).toBeVisible();
  await page.getByRole("button", { name: /^Tout accepter/ }).click();
  await expect(page.getByRole("checkbox", { name: "Importer la ligne 2" })).toBeChecked();
  await page.getByRole("button", { name: "Confirmer l’import" }).click();
  await waitFor(page, /1\sligne importée/);
  await check(page);
  return file;
}

test("an agent imports the table they keep, and gets the wrong lines back", async ({ page }) => {
  const file = await importFile(page, checkPage);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "fichier .csv" }).click();
  const wrong = await readFile(await (await download).path(), "utf8");
  expect(wrong).toContain(`Boutique ${file.mark}`);
  expect(wrong).toContain("Problème");
  expect(wrong).not.toContain(`Fabrique ${file.mark}`);

  await page
    .getByRole("link", { name: /^QP-ROUBAIX-/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `Fabrique ${file.mark}` })).toBeVisible();

  await drop(page, file);
  await page.getByRole("button", { name: "Analyser les lignes" }).click();
  await waitFor(page, /Ce que chaque ligne changerait/);
  await expect(page.getByRole("link", { name: "Sans changement (1)" })).toBeVisible();
});

test("the same without JavaScript", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false });
  await importFile(page, async () => {});
});

test("a file that is no table is told so, and the ministry imports nothing", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, AGENT);
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles({
    name: "projets.xlsx",
    mimeType: "text/html",
    buffer: Buffer.from("<html><table></table></html>"),
  });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
  // Next's own announcer of pages is an alert too.
  await expect(page.getByRole("alert").filter({ hasText: "page web, malgré son nom" })).toBeVisible();
  await checkPage(page);
  // Nobody else words what this site says.
  await page.goto("/imports?refus=Votre%20compte%20est%20suspendu");
  await expect(page.getByRole("heading", { level: 1, name: "Importer un tableau" })).toBeVisible();
  await expect(page.getByText("suspendu")).toHaveCount(0);

  const reviewer = await openVisitor();
  await enterAs(reviewer, "anct@demo.test");
  await reviewer.goto("/imports");
  await expect(reviewer.getByText("Seuls les agents d’un territoire")).toBeVisible();
  expect((await reviewer.goto("/imports/1"))?.status()).toBe(404);
});
