import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";
import { press, write } from "@/tests/support/keyboard";
import { readDocument, readSheets } from "@/tests/support/office-reader";
import { elementsOf, readPdf } from "@/tests/support/pdf-reader";

const COORDINATOR = "cheffe.roubaix@demo.test";
const REVIEWER = "anct@demo.test";

const plain = (text: string) => text.replace(/[\s\u00A0\u202F]+/g, " ").trim();

/** The page follows the job by itself with JavaScript; without, a link does. */
async function waitForPack(page: Page): Promise<void> {
  const ready = page.getByText("Les trois fichiers portent les mêmes chiffres");
  for (let tries = 0; tries < 60 && !(await ready.isVisible()); tries++) {
    const refresh = page.getByRole("link", { name: "Actualiser" });
    if (await refresh.isVisible()) await refresh.click({ timeout: 2_000 }).catch(() => {});
    await page.waitForTimeout(400);
  }
  await expect(ready).toBeVisible();
}

async function download(
  page: Page,
  name: RegExp,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await press(page, page.getByRole("link", { name }));
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A table of the page by its caption, every line of it. */
async function tableOf(page: Page, caption: string): Promise<string[][]> {
  const rows = page.getByRole("table", { name: caption }).getByRole("row");
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
}

test("by keyboard alone a coordinator freezes a date, prepares the pack and takes three files with the same numbers", async ({
  page,
}) => {
  await enterAs(page, COORDINATOR);
  await page.goto("/tableau-de-bord");
  await press(page, page.getByRole("link", { name: "Photographier" }));
  await expect(page.getByRole("heading", { level: 1, name: "Photographier" })).toBeVisible();
  await checkPage(page);

  await press(page, page.getByRole("button", { name: "Préparer le dossier du comité" }));
  await expect(page.getByRole("alert").filter({ hasText: "Donnez un titre" })).toBeFocused();
  await write(page, page.getByLabel("Titre"), "Comité de pilotage");
  await write(page, page.getByLabel("Commentaire"), "Points à trancher");
  await page.getByLabel("Comparé au soir du").fill("2099-01-01");
  await press(page, page.getByRole("button", { name: "Préparer le dossier du comité" }));
  await expect(page.getByText("Cette date n’est pas encore passée").first()).toBeVisible();
  await expect(page.getByLabel("Titre")).toHaveValue("Comité de pilotage");
  await checkPage(page);
  await page.getByLabel("Comparé au soir du").fill("");
  await press(page, page.getByRole("button", { name: "Préparer le dossier du comité" }));

  await expect(page.getByRole("heading", { level: 1, name: "Comité de pilotage" })).toBeVisible();
  await waitForPack(page);
  await checkPage(page);
  const shown = (await tableOf(page, "Chiffres par territoire")).map((row) => row.map(plain));
  expect(shown.length).toBeGreaterThan(1);

  const pdf = await download(page, /^PDF/);
  const docx = await download(page, /^Document modifiable/);
  const xlsx = await download(page, /^Classeur/);
  expect([pdf, docx, xlsx].map(({ name }) => name)).toEqual([
    expect.stringMatching(/^dossier-.*\d{4}-\d{2}-\d{2}\.pdf$/),
    expect.stringMatching(/\.docx$/),
    expect.stringMatching(/\.xlsx$/),
  ]);
  const inPdf = elementsOf(readPdf(pdf.bytes).document, "Table").map((table) =>
    elementsOf(table, "TR").map(({ children }) => children.map(({ text }) => plain(text))),
  );
  expect(inPdf).toContainEqual(shown);
  expect(readDocument(docx.bytes).tables.map((rows) => rows.map((cells) => cells.map(plain)))).toContainEqual(
    shown,
  );
  const sheet = readSheets(xlsx.bytes).find(({ name }) => name === "Chiffres par territoire");
  expect(sheet?.rows[1]?.slice(0, 2)).toEqual([shown[1]?.[0], Number(shown[1]?.[1]?.replaceAll(" ", ""))]);
});

test("without JavaScript the ministry freezes the programme, and nobody else sees it", async ({
  openVisitor,
}) => {
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, REVIEWER);
  await page.goto("/photographies/nouvelle");
  const title = `Programme ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByRole("button", { name: "Photographier seulement" }).click();
  await expect(page.getByText("Donnez un titre").first()).toBeVisible();
  await page.getByLabel("Titre").fill(title);
  await page.getByRole("button", { name: "Photographier seulement" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const path = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Préparer le dossier du comité" }).click();
  await waitForPack(page);
  await page.goto("/photographies");
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("Dossier prêt");

  const agent = await openVisitor();
  await enterAs(agent, COORDINATOR);
  expect((await agent.goto(path))?.status()).toBe(404);
  expect((await agent.request.get(`${path}/dossier.pdf`)).status()).toBe(404);
  await agent.goto("/photographies");
  await checkPage(agent);
  await expect(agent.getByText(title)).toHaveCount(0);
});
