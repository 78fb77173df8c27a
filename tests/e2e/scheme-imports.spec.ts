import type { Page } from "@playwright/test";
import { aid, savedFile } from "@/tests/support/aides-territoires";
import { checkPage, enterAs, expect, expectNoSideScroll, test } from "@/tests/support/browser";
import { press } from "@/tests/support/keyboard";

const ADMIN = "admin@demo.test";

async function send(page: Page, name: string, content: string): Promise<void> {
  await page.goto("/administration/dispositifs/imports");
  await page
    .getByLabel("Fichier")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Envoyer le fichier" }).click();
}

/** The page follows the job by itself with JavaScript; without, a link does. */
async function waitFor(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole("heading", { name });
  for (let tries = 0; tries < 60 && !(await wanted.isVisible()); tries++) {
    const refresh = page.getByRole("link", { name: "Actualiser" });
    if (await refresh.isVisible()) await refresh.click({ timeout: 2_000 }).catch(() => {});
    await page.waitForTimeout(300);
  }
  await expect(wanted).toBeVisible();
}

test("an administrator reads a report, applies it, and the same file again says nothing new", async ({
  page,
}) => {
  // Its own aids at each run.
  const mark = Math.random().toString(36).slice(2, 8);
  const content = savedFile([
    aid(`${mark}-1`, {
      name: `Relance des vitrines ${mark}`,
      description: `<p>Pour les <strong>vitrines</strong> vides.<script>document.title="pris"</script></p>
        <ul><li>une étude</li><li><a href="javascript:document.title='pris'">des travaux</a></li></ul>
        <p><a href="/aides/${mark}/" onclick="document.title='pris'">La fiche</a><img src=x onerror="document.title='pris'"></p>`,
      import_data_mention: "Conseil des vitrines",
      targeted_audiences: ["Communes", "Vitriers"],
    }),
    aid(`${mark}-2`, { name: `Aide bretonne ${mark}`, perimeter: "Bretagne", perimeter_scale: "region" }),
  ]);
  await enterAs(page, ADMIN);
  await send(page, `aides-${mark}.json`, content);
  await waitFor(page, /Ce que l’import changerait/);
  await checkPage(page);
  await expect(
    page.getByRole("checkbox", { name: `Appliquer « Relance des vitrines ${mark} »` }),
  ).toBeChecked();
  await expect(page.getByRole("checkbox", { name: `Appliquer « Aide bretonne ${mark} »` })).not.toBeChecked();
  await expect(page.getByText("Libellé inconnu (bénéficiaire) : « Vitriers »")).toBeVisible();
  // Chosen and confirmed by keys alone.
  const abroad = page.getByRole("checkbox", { name: `Appliquer « Aide bretonne ${mark} »` });
  await press(page, abroad, "Space");
  await expect(abroad).toBeChecked();
  await page.keyboard.press("Space");
  await expect(abroad).not.toBeChecked();
  await press(page, page.getByRole("button", { name: "Appliquer les aides cochées" }).last());
  await waitFor(page, /Ce qui a été fait/);
  await expect(page.getByText("Appliquée", { exact: true })).toHaveCount(1);

  await page.goto(`/dispositifs?source=aides-territoires&q=${mark}`);
  await expect(page.getByRole("heading", { level: 2, name: "1 dispositif" })).toBeVisible();
  await page.getByRole("link", { name: `Relance des vitrines ${mark}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Relance des vitrines ${mark}` })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ce que dit Aides-territoires" })).toBeVisible();
  await expect(page.getByText("Conseil des vitrines")).toBeVisible();
  await expect(page.getByText("des travaux")).toBeVisible();
  await expect(page.getByRole("link", { name: "des travaux" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^La fiche/ })).toHaveAttribute("rel", /noopener/);
  await expect(page).toHaveTitle(new RegExp(`^Relance des vitrines ${mark}`));
  await checkPage(page);

  await send(page, "encore.json", content);
  await waitFor(page, /Ce que l’import changerait/);
  // What was left aside is there still; what was taken is the same.
  await expect(page.getByText("Nouvelles", { exact: false })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Identiques (1)" })).toBeVisible();
  await page.getByRole("button", { name: "Abandonner" }).first().click();
  await expect(page.getByText("Abandonné : rien n’en a été pris.")).toBeVisible();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test("a file that is none is refused in words, and nobody else finds the page", async ({ page }) => {
    await enterAs(page, ADMIN);
    await send(page, "vide.json", "[]");
    await expect(page.getByText("Ce fichier ne contient aucune aide.")).toBeVisible();
    await expectNoSideScroll(page);
    await enterAs(page, "anct@demo.test");
    expect((await page.goto("/administration/dispositifs/imports"))?.status()).toBe(404);
  });
});
