import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const LIST = "/administration/financeurs";

test("the administrator merges a funder into another, told what will change, without JavaScript", async ({
  page: looking,
  openVisitor,
}) => {
  await enterAs(looking, "admin@demo.test");
  const page = await openVisitor({ javaScriptEnabled: false });
  await enterAs(page, "admin@demo.test");
  await page.goto(LIST);
  await page.getByRole("searchbox", { name: "Chercher un financeur" }).fill("civis");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByText(/1\sfinanceur trouvé sur \d+/)).toBeVisible();
  await page.getByRole("link", { name: /Fusionner Communauté intercommunale/ }).click();
  await page.getByRole("button", { name: "Voir ce qui changera" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Choisissez un financeur" })).toBeVisible();
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByLabel(/Le financeur qui reprend les lignes/).selectOption({ label: "Région Réunion" });
  await page.getByRole("button", { name: "Voir ce qui changera" }).click();
  await expect(page.getByRole("heading", { name: /devient Région Réunion/ })).toBeVisible();
  await expect(page.getByText("La fusion ne s’annule pas")).toBeVisible();
  await looking.goto(page.url());
  await checkPage(looking);
  await page.getByRole("button", { name: "Fusionner" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Les financeurs sont fusionnés" })).toBeVisible();
  await expect(page.getByText("devenu Région Réunion")).toBeVisible();
  await looking.goto(LIST);
  await checkPage(looking);

  // Its old addresses lead to the successor: in the administration and in a filter that somebody kept.
  await page.goto(`${LIST}/civis/fusionner`);
  await expect(page).toHaveURL(/region-la-reunion\/fusionner/);
  await page.goto("/projets?financeur=civis");
  await expect(page.getByRole("link", { name: /^Financeur\s:\sRégion Réunion/ })).toBeVisible();
  await expect(page.getByText("n’existe pas")).toHaveCount(0);

  const reviewer = await openVisitor();
  await enterAs(reviewer, "anct@demo.test");
  expect((await reviewer.goto(LIST))?.status()).toBe(404);
  expect((await reviewer.goto(`${LIST}/region-la-reunion/fusionner`))?.status()).toBe(404);
});
