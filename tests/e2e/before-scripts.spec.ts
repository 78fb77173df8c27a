import { enterAs, expect, test } from "@/tests/support/browser";
import { holdScripts } from "@/tests/support/late-scripts";

const AGENT = "agent.roubaix@demo.test";

for (const { button, dialog, width } of [
  { button: "Menu", dialog: "#menu-principal", width: 320 },
  { button: "Paramètres d’affichage", dialog: "#parametres-affichage", width: 1280 },
]) {
  test(`« ${button} » pressed before the scripts have come opens when they do`, async ({ openVisitor }) => {
    const page = await openVisitor({ viewport: { width, height: 700 } });
    const letThrough = await holdScripts(page);
    await page.goto("/", { waitUntil: "commit" });
    await page.getByRole("button", { name: button }).first().click();
    await expect(page.locator(dialog)).toBeHidden();
    letThrough();
    await expect(page.locator(dialog)).toBeVisible();
    await expect(page.locator(dialog).getByRole("button", { name: "Fermer" })).toBeFocused();
  });
}

test("what is typed before the scripts have come stays, is kept like the rest, and can be taken up where the caret was", async ({
  page,
}) => {
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill("Halle pressée");
  await page.getByLabel("Résumé").fill("Une halle.");
  await page.getByLabel("Objectifs").fill("Douze ateliers.");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: "Halle pressée" })).toBeVisible();
  const path = new URL(page.url()).pathname;

  const letThrough = await holdScripts(page);
  await page.goto(`${path}/modifier`, { waitUntil: "commit" });
  const [title, summary, objectives] = [
    page.getByLabel("Intitulé"),
    page.getByLabel("Résumé"),
    page.getByLabel("Objectifs"),
  ];
  await title.fill("Halle pressée de servir");
  await summary.fill("Une grande halle.");
  await objectives.click();
  await page.keyboard.press("ControlOrMeta+Home");
  // A call that only says that somebody is there may come first.
  const kept = page.waitForResponse(
    (answer) =>
      answer.url().endsWith("/saisie.json") && answer.ok() && answer.request().postDataJSON().values !== null,
  );
  letThrough();
  expect((await kept).request().postDataJSON().values).toMatchObject({
    title: "Halle pressée de servir",
    summary: "Une grande halle.",
  });
  await page.keyboard.type("Dix ou ");
  await expect(title).toHaveValue("Halle pressée de servir");
  await expect(summary).toHaveValue("Une grande halle.");
  await expect(objectives).toHaveValue("Dix ou Douze ateliers.");
});
