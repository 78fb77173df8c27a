import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const PHONE = { width: 320, height: 700 };

const mapLinks = (page: Page) => page.locator("svg a");

test("the home page presents the programme; map and list say the same figures", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("quartiers prioritaires");
  await expect(page.getByText("Site de démonstration.")).toBeVisible();

  const table = page.getByRole("table", { name: "Projets publiés par territoire" });
  const names = await mapLinks(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute("aria-label") ?? ""),
  );
  expect(names).toHaveLength(14);
  const onMap = names.reduce((sum, name) => sum + Number(/: (\d+)\sprojets? publiés?$/.exec(name)?.[1]), 0);
  const total = await table.getByRole("row", { name: "Ensemble" }).getByRole("cell").last().textContent();
  expect(onMap).toBe(Number(total));
  await checkPage(page);
});

test("a circle of the map is reached and followed by keyboard", async ({ page }) => {
  await page.goto("/");
  const roubaix = page.getByRole("link", { name: /^Roubaix : \d+\sprojets? publiés?$/ });
  await roubaix.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Roubaix" })).toBeVisible();
});

test("a territory tells its facts, its sources and both generations of QPV", async ({ page }) => {
  await page.goto("/territoires/montpellier");
  await expect(page.getByText("Montpellier Méditerranée Métropole").first()).toBeVisible();
  await expect(page.getByText("Hérault (34)")).toBeVisible();
  await expect(page.getByText(/^Source\s: Insee/)).toBeVisible();
  await expect(page.getByRole("table", { name: /^Périmètres de 2024\s: 10\squartiers/ })).toBeVisible();
  await page
    .getByText(/^Périmètres de 2015/)
    .first()
    .click();
  await expect(page.getByRole("rowheader", { name: "Vert-Bois" })).toBeVisible();
  await checkPage(page);
});

test("a published project of a territory leads to its page, for a reader signed in too", async ({ page }) => {
  for (const persona of [null, "anct@demo.test"]) {
    if (persona) await enterAs(page, persona);
    await page.goto("/territoires/roubaix");
    const link = page
      .getByRole("region", { name: /^Projets publiés/ })
      .getByRole("link")
      .first();
    const title = await link.textContent();
    await link.click();
    await expect(page).toHaveURL(/\/projets-publies\/QP-ROUBAIX-\d{4}$/);
    await expect(page.getByRole("heading", { level: 1, name: title ?? "" })).toBeVisible();
  }
});

test("everything is there without JavaScript, on a phone", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto("/");
  await page.getByRole("link", { name: "Territoires", exact: true }).first().click();
  await page.getByRole("link", { name: "Grand Nancy", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Grand Nancy" })).toBeVisible();
  await expectNoSideScroll(page);
  await expect(page.getByRole("link", { name: "Se connecter" })).toBeVisible();
});

test("an unknown territory is a whole 404 page, without JavaScript too", async ({ openVisitor }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openVisitor({ javaScriptEnabled });
    const response = await page.goto("/territoires/atlantide");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Page introuvable" })).toBeVisible();
    await expect(page).toHaveURL(/\/territoires\/atlantide$/);
  }
});

for (const path of [
  "/accessibilite",
  "/mentions-legales",
  "/donnees-personnelles",
  "/plan-du-site",
  "/territoires",
]) {
  test(`${path} is whole in the dark and at 320 pixels`, async ({ openVisitor }) => {
    const page = await openVisitor({ colorScheme: "dark", viewport: PHONE });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSideScroll(page);
    await checkPage(page);
  });
}

test("the footer leads to the pages that a State site owes", async ({ page }) => {
  await page.goto("/");
  const footer = page.getByRole("contentinfo");
  for (const name of [
    "Plan du site",
    "Accessibilité : non conforme",
    "Mentions légales",
    "Données personnelles",
  ]) {
    await expect(footer.getByRole("link", { name, exact: true })).toBeVisible();
  }
});

test("the reader chooses the theme", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Paramètres d’affichage" }).first().click();
  await page.getByText("Thème sombre").click();
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-fr-theme", "dark");
});

test("scripts run by nonce only, and each answer has its own", async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get("/")).headers()["content-security-policy"] ?? ""),
  );
  expect(policies[0]).not.toMatch(/unsafe-(inline|eval)/);
  expect(policies[0]).toMatch(/script-src [^;]*'nonce-[^']+' 'strict-dynamic'/);
  expect(new Set(policies).size).toBe(2);
});

test("security.txt has not expired", async ({ request }) => {
  const text = await (await request.get("/.well-known/security.txt")).text();
  const expires = /^Expires: (.+)$/m.exec(text)?.[1] ?? "";
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  expect(text).toMatch(/^Contact: (mailto:|https?:)/m);
});
