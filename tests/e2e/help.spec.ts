import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { press, write } from "@/tests/support/keyboard";

const PHONE = { width: 320, height: 700 };

test("by keyboard alone an agent finds how to, reads it, looks a word up and goes to the very page", async ({
  page,
}) => {
  await enterAs(page, "agent.roubaix@demo.test");
  await page.goto("/projets");
  await press(page, page.getByRole("link", { name: "Aide sur cette page" }));
  await expect(page.getByRole("heading", { level: 1, name: "Trouver des projets" })).toBeVisible();
  await page.goto("/aide");
  // The reader's own role comes first, and is told.
  const tiles = page.getByRole("region", { name: "Selon ce que vous faites" }).getByRole("listitem");
  await expect(tiles.first()).toContainText("Agent de collectivité");
  await expect(tiles.first()).toContainText("Votre rôle");
  await checkPage(page);

  await write(page, page.getByRole("searchbox", { name: "Chercher dans l’aide" }), "complements");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: /avec « complements »$/ })).toBeVisible();
  await checkPage(page);
  await press(page, page.getByRole("link", { name: "Répondre à une demande de compléments" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Répondre à une demande de compléments");
  await expect(page.getByRole("list", { name: "Pour qui" }).getByRole("link")).toHaveText([
    "Agent de collectivité",
    "Chef de projet du territoire",
  ]);
  await checkPage(page);

  await press(page, page.getByRole("link", { name: "remarque", exact: true }).first());
  await expect(page).toHaveURL(/\/aide\/glossaire#remarque$/);
  await expect(page.getByRole("term").filter({ hasText: /^remarque$/ })).toBeInViewport();
  await page.goBack();
  await press(page, page.getByRole("link", { name: "Aller à la page « Projets »" }));
  await expect(page.getByRole("heading", { level: 1, name: "Projets" })).toBeVisible();
});

test("the pictures of a guide are there, sized before they come, and said in words", async ({ page }) => {
  await page.goto("/aide/profils/chef-de-projet");
  await page.getByRole("link", { name: "Publier un projet" }).click();
  const picture = page.getByRole("main").getByRole("img").first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
    .toBe(true);
  expect(await picture.getAttribute("alt")).toMatch(/.{20}/);
  expect(Number(await picture.getAttribute("width"))).toBeGreaterThan(200);
  expect(Number(await picture.getAttribute("height"))).toBeGreaterThan(50);
});

test("the head of a page fits the window, whatever it counts and whoever it names", async ({ page }) => {
  for (const persona of ["anct@demo.test", "mutualisee@demo.test"]) {
    await enterAs(page, persona);
    await page.goto("/aide");
    for (const width of [1000, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSideScroll(page);
    }
  }
});

test("the glossary is whole without JavaScript, in the dark and on a phone", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: PHONE, colorScheme: "dark" });
  await page.goto("/aide");
  await expectNoSideScroll(page);
  await page.getByRole("main").getByRole("link", { name: "Glossaire" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Glossaire" })).toBeVisible();
  expect(await page.getByRole("term").count()).toBeGreaterThan(100);
  await expectNoSideScroll(page);
  // A name that shares the entry of another leads to it.
  await page
    .getByRole("definition")
    .filter({ hasText: /^Voir brouillon\.$/ })
    .first()
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/#brouillon$/);

  await page.getByRole("searchbox", { name: "Chercher un mot" }).fill("jalon");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page.getByRole("status")).toContainText("avec « jalon »");
  await expect(page.getByRole("term").filter({ hasText: /^jalon$/ })).toBeVisible();
  await expect(page.getByRole("term").filter({ hasText: /^dispositif$/ })).toHaveCount(0);
});

test("light and dark, wide and narrow, a guide and a role are whole", async ({ openVisitor }) => {
  const page = await openVisitor({ viewport: PHONE, colorScheme: "dark" });
  for (const path of [
    "/aide/profils/partenaire",
    "/aide/fiches/repondre-a-un-projet",
    "/aide/glossaire",
    "/aide?q=licorne",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSideScroll(page);
    await checkPage(page);
  }
  await expect(page.getByRole("heading", { name: "Rien dans l’aide avec « licorne »" })).toBeVisible();
});

test("an address that is no page of the help is a 404, a search that is no text is none", async ({
  page,
}) => {
  for (const path of [
    "/aide/fiches/inconnue",
    "/aide/fiches/__proto__",
    "/aide/fiches/constructor",
    "/aide/fiches/%00",
    "/aide/fiches/..%2F..%2Fetc",
    "/aide/profils/admin",
    "/aide/profils/toString",
    "/aide/profils",
    "/aide/fiches",
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  for (const query of ["q=a&q=b", "q=%00", `q=${"x".repeat(5_000)}`, "q=%C3%28", "autre=1"]) {
    expect((await page.request.get(`/aide?${query}`)).status(), query).toBe(200);
    expect((await page.request.get(`/aide/glossaire?${query}`)).status(), query).toBe(200);
  }
});
