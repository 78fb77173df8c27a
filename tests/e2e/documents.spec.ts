import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { smallPdf } from "@/prisma/seed/demo/small-pdf";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const AGENT = "agent.roubaix@demo.test";
const MINISTRY = "anct@demo.test";
const PARTNER = "anru@demo.test";
const NEIGHBOUR = "agent.laval@demo.test";

const pdf = (words: string) => ({
  name: "Étude d’impact.pdf",
  mimeType: "application/pdf",
  buffer: smallPdf([words, String(Math.random())]),
});

async function openDocuments(page: Page): Promise<string> {
  await page.goto("/projets?territoire=roubaix&instruction=accepte");
  await page
    .locator("main")
    .getByRole("link", { name: /Halle des ateliers/ })
    .click();
  await page.waitForURL(/\/projets\/QP-ROUBAIX-\d+/);
  const project = new URL(page.url()).pathname;
  await page.goto(`${project}/documents`);
  return project;
}

async function attach(page: Page, title: string, visibleBy: RegExp, file = pdf(title)) {
  await page.locator("#fichier").setInputFiles(file);
  await page.locator("#titre").fill(title);
  await page.locator("#joindre").getByText(visibleBy).click();
  await page.getByRole("button", { name: "Joindre le document" }).click();
}

const row = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title }).first();

test("a document is attached, downloaded, shown to more people, removed", async ({ page, openVisitor }) => {
  test.slow();
  await enterAs(page, AGENT);
  const project = await openDocuments(page);
  await checkPage(page);
  const file = pdf("Étude");
  const title = `Étude ${Date.now()}`;
  await attach(page, title, /^Le territoire seulement/, file);
  await expect(page.getByRole("status").filter({ hasText: "Le document est joint" })).toBeVisible();
  await expect(row(page, title)).toContainText("le territoire seulement");
  await checkPage(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    row(page, title).getByRole("link", { name: title }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Étude d’impact.pdf");
  expect(readFileSync(await download.path()).equals(file.buffer)).toBe(true);
  const address = new URL(download.url()).pathname;
  const answer = await page.request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "cache-control": "private, no-store",
  });

  const others: Page[] = [];
  for (const persona of [MINISTRY, PARTNER, NEIGHBOUR]) {
    const other = await openVisitor();
    await enterAs(other, persona);
    others.push(other);
  }
  const statuses = () => Promise.all(others.map(async (one) => (await one.request.get(address)).status()));
  expect(await statuses()).toEqual([404, 404, 404]);

  await row(page, title)
    .getByText(/^Modifier ou retirer/)
    .click();
  await row(page, title).getByText("Le territoire, le ministère et les partenaires").click();
  await row(page, title).getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText("Le document est modifié.")).toBeVisible();
  expect(await statuses()).toEqual([200, 200, 404]);

  // The same bytes again are told.
  await attach(page, "Encore", /^Le territoire seulement/, file);
  await expect(page.getByRole("alert").filter({ hasText: "déjà joint" })).toBeVisible();
  await expect(page.locator("#titre")).toHaveValue("Encore");

  await row(page, title)
    .getByText(/^Modifier ou retirer/)
    .click();
  await row(page, title).getByRole("button", { name: "Retirer définitivement" }).click();
  await expect(page.getByText("Le document est retiré.")).toBeVisible();
  expect(await statuses()).toEqual([404, 404, 404]);
  await page.goto(`${project}?journal=tout`);
  await expect(page.locator("#journal").getByText("a retiré un document").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is attached, refused, published", async ({ page, openVisitor }) => {
    await enterAs(page, AGENT);
    const project = await openDocuments(page);
    await attach(page, "Faux", /^Le territoire seulement/, {
      name: "plan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<script>alert(1)</script>"),
    });
    await expect(page.getByRole("alert").filter({ hasText: "n’est pas accepté" })).toBeVisible();
    const title = `Plaquette ${Date.now()}`;
    await attach(page, title, /^Tout le monde/);
    await expect(page.getByText("Le document est joint.")).toBeVisible();

    const visitor = await openVisitor();
    await visitor.goto(project.replace("/projets/", "/projets-publies/"));
    const link = row(visitor, title).getByRole("link", { name: title });
    const answer = await visitor.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-disposition"]).toContain("attachment;");

    await row(page, title)
      .getByText(/^Modifier ou retirer/)
      .click();
    await row(page, title).getByRole("button", { name: "Retirer définitivement" }).click();
    await expect(page.getByText("Le document est retiré.")).toBeVisible();
  });

  test("a session that has ended leads to sign in, and keeps nothing", async ({ page }) => {
    await enterAs(page, AGENT);
    await openDocuments(page);
    const title = `Perdu ${Date.now()}`;
    await page.context().clearCookies();
    await attach(page, title, /^Le territoire seulement/);
    await page.waitForURL(/\/connexion\?retour=/);
    await enterAs(page, AGENT);
    await openDocuments(page);
    await expect(page.getByText(title)).toHaveCount(0);
  });
});
