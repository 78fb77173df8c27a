import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";

const ANCT = "anct@demo.test";

test("filters, follows facets, removes a filter, and exports what is on screen", async ({ page }) => {
  await enterAs(page, ANCT);
  await page.goto("/projets");
  await checkPage(page);

  // No journey writes there: its projects are the same all along.
  const calm = /^Pays de Montbéliard Agglomération \(\d+\)$/;
  await page.getByText("Territoire", { exact: true }).first().click();
  const label = await page.locator("label", { hasText: calm }).textContent();
  const count = Number(/\((\d+)\)/.exec(label ?? "")?.[1]);
  await page.getByRole("checkbox", { name: calm }).check({ force: true });
  await page.getByRole("button", { name: "Rechercher" }).click();

  // The address says what was chosen and nothing else.
  await expect(page).toHaveURL(/\/projets\?territoire=montbeliard$/);
  await expect(page.getByRole("heading", { level: 2, name: `${count} projets` })).toBeVisible();
  await expect(page.getByRole("table", { name: "Projets" }).locator("tbody tr")).toHaveCount(count);
  await checkPage(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter en CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^projets-\d{4}-\d{2}-\d{2}\.csv$/);
  const records: Record<string, string>[] = parse(await readFile(await file.path()), {
    bom: true,
    columns: true,
    delimiter: ";",
  });
  expect(records.map((record) => record.Référence)).toEqual(
    await page.locator("tbody th .project-table__reference").allInnerTexts(),
  );
  expect(new Set(records.map((record) => record["Donnée de démonstration"]))).toEqual(new Set(["oui"]));

  await page.getByRole("link", { name: /^Territoire : Pays de Montbéliard Agglomération$/ }).click();
  await expect(page).toHaveURL(/\/projets$/);
});

test("forgives a typo and says so; a reference leads to its project", async ({ page }) => {
  await enterAs(page, ANCT);
  await page.goto("/projets");
  await page.getByRole("searchbox", { name: /Recherche/ }).fill("boutqiue");
  await page.getByRole("searchbox", { name: /Recherche/ }).press("Enter");
  await expect(page.getByRole("status")).toContainText(
    "Aucun projet avec « boutqiue » exactement ; voici les plus proches.",
  );
  await expect(page.getByRole("link", { name: /Boutiques à l’essai/ })).toBeVisible();

  await page.goto("/projets?q=qp-roubaix-0001");
  await expect(page.getByRole("heading", { level: 2, name: "1 projet" })).toBeVisible();
  await page.locator("tbody th a").click();
  await expect(page).toHaveURL(/\/projets\/QP-ROUBAIX-0001$/);
});

test("works without JavaScript, on a telephone, in the dark", async ({ openVisitor }) => {
  const page = await openVisitor({
    javaScriptEnabled: false,
    colorScheme: "dark",
    viewport: { width: 320, height: 700 },
  });
  await enterAs(page, ANCT);
  await page.goto("/projets");
  await page.getByText("Plus de filtres").click();
  await page.getByRole("textbox", { name: "Coût total à partir de" }).fill("1 000 000");
  await page.getByRole("combobox", { name: "Trier par" }).selectOption("Coût total le plus élevé");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page).toHaveURL(/\/projets\?cout-min=1000000&tri=cout$/);
  // What filters is open.
  await expect(page.getByRole("textbox", { name: "Coût total à partir de" })).toHaveValue("1000000");
  await expectNoSideScroll(page);

  await page.goto("/projets?page=2");
  await expect(page.getByRole("heading", { level: 2 })).toContainText("page 2");
});

test("hides the drafts and the funders of others", async ({ page }) => {
  await enterAs(page, "agent.laval@demo.test");
  await page.goto("/projets?territoire=roubaix&instruction=brouillon");
  await expect(page.getByRole("heading", { level: 2, name: "0 projet" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^sans instruction Brouillon/ })).toBeVisible();
  await checkPage(page);
  await page.goto("/projets?territoire=roubaix&financeur=anru");
  await expect(page.getByRole("heading", { level: 2, name: "0 projet" })).toBeVisible();
});

for (const [address, said] of [
  ["phase=zzz", "Phase : « zzz » – cette valeur n’existe pas."],
  ["territoire=atlantide", "Territoire : « atlantide » – cette valeur n’existe pas."],
  ["page=-1", "Page : « -1 » – cette valeur ne se comprend pas."],
  ["page=1e9", "Page : « 1e9 » – cette valeur ne se comprend pas."],
  ["page=999999", "La page 999 999 n’existe pas"],
  ["apres=garbage", "Position dans la liste : « garbage » – cette valeur ne se comprend pas."],
  ["apres=1~9999999999", "Position dans la liste"],
  ["cout-min=1e99", "ce n’est pas un montant"],
  ["debut-apres=31/02/2026", "ce jour n’existe pas"],
  ["q=%00", "Recherche"],
  [`q=${"a".repeat(5_000)}`, "le texte est trop long"],
  ["q=%3Cscript%3Ealert(1)%3C/script%3E", "Aucun projet"],
] as const) {
  test(`answers in French to ${address.slice(0, 40)}`, async ({ page }) => {
    await enterAs(page, ANCT);
    const response = await page.goto(`/projets?${address}`);
    expect(response?.status()).toBe(200);
    // Typographic spaces are told from ordinary ones nowhere but on screen.
    const text = ((await page.locator("main").textContent()) ?? "").replace(/[\u00A0\u202F]/g, " ");
    expect(text).toContain(said);
    const file = await page.request.get(`/exports/projets.csv?${address}`);
    expect([200, 400]).toContain(file.status());
    expect((await page.request.get(`/projets/liste.json?${address}`)).status()).toBe(200);
  });
}
