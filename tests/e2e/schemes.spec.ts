import { checkPage, expect, expectNoSideScroll, test } from "@/tests/support/browser";

test("anybody finds a scheme by words and filters, and reads what is known of it", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Menu principal" })
    .getByRole("link", { name: "Dispositifs" })
    .click();
  await expect(page.getByRole("heading", { level: 2, name: /^\d+\sdispositifs$/ })).toBeVisible();
  await checkPage(page);
  // Other journeys bring schemes in: those of the programme are always as many.
  await page.locator("summary", { hasText: "Source" }).click();
  await page.getByText("Programme Quartiers Productifs (47)").click();

  await page.getByRole("searchbox", { name: /^Recherche/ }).fill("local d’activité");
  await page.locator("summary", { hasText: "Priorité" }).click();
  await page.getByText(/^Développement du commerce et de l’artisanat \(\d+\)$/).click();
  await page.getByRole("button", { name: "Appliquer les filtres" }).click();
  await expect(page).toHaveURL(/priorite=commerce-artisanat/);
  await expect(page.getByRole("list", { name: "Filtres actifs" })).toContainText("Priorité");
  await page.getByRole("link", { name: "Fonds de restructuration des locaux d’activité (FRLA)" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Fonds de restructuration");
  await expect(page.getByText("À confirmer", { exact: true })).toBeVisible();
  await expect(page.getByText("Sources de 2024.", { exact: false })).toBeVisible();
  await checkPage(page);
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test("filters are a form, and what the address cannot mean is told", async ({ page }) => {
    await page.goto("/dispositifs?nature=or&situation=clos&source=programme");
    await expect(page.getByText("nature=or")).toBeVisible();
    const closed = Number(
      /^(\d+)/.exec(
        (await page.getByRole("heading", { level: 2, name: /dispositifs$/ }).textContent()) ?? "",
      )?.[1],
    );
    expect(closed).toBeGreaterThan(10);
    await expect(page.getByRole("article")).toHaveCount(closed);
    await expectNoSideScroll(page);
    await page.getByRole("link", { name: /^Situation\s: Clos$/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: "47 dispositifs" })).toBeVisible();
  });

  test("an unknown scheme is missing", async ({ page }) => {
    const answer = await page.goto("/dispositifs/nulle-part");
    expect(answer?.status()).toBe(404);
  });
});
