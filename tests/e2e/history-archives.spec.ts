import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const look = async (page: Page) => {
    if (javaScriptEnabled) await checkPage(page);
  };

  test(`compares, looks back, restores, archives and undoes: ${mode}`, async ({ openVisitor }) => {
    const agent = await openVisitor({ javaScriptEnabled });
    await enterAs(agent, "agent.roubaix@demo.test");
    await agent.goto("/projets/nouveau");
    await agent.getByLabel("Intitulé").fill("Halle des essais");
    await agent.getByLabel("Résumé").fill("Une halle pour douze artisans.");
    await save(agent);
    await expect(agent.getByRole("heading", { level: 1, name: "Halle des essais" })).toBeVisible();
    const path = new URL(agent.url()).pathname;
    await expect(agent.getByRole("heading", { name: /Pour transmettre\s: \d+\s%/ })).toBeVisible();
    await look(agent);
    await agent.goto(`${path}/modifier`);
    await agent.getByLabel("Résumé").fill("Une grande halle pour vingt artisans.");
    await save(agent);

    await agent.getByRole("link", { name: "Historique des versions" }).click();
    await expect(agent.getByRole("heading", { name: "2 versions" })).toBeVisible();
    await look(agent);
    await agent.getByRole("button", { name: "Comparer" }).click();
    await expect(agent.locator("ins").filter({ hasText: "vingt" })).toBeVisible();
    await expect(agent.locator("del").filter({ hasText: "douze" })).toBeVisible();
    await look(agent);
    await agent.getByLabel(/Voir le projet au soir du/).fill("31/12/2099");
    await agent.getByRole("button", { name: "Voir" }).click();
    await expect(agent.getByRole("heading", { name: "Au soir du 31 décembre 2099" })).toBeVisible();
    await expect(agent.getByText("Une grande halle pour vingt artisans.")).toBeVisible();
    await agent.getByLabel(/Voir le projet au soir du/).fill("31/02/2026");
    await agent.getByRole("button", { name: "Voir" }).click();
    await expect(agent.getByText("Écrivez une date, par exemple 30/06/2026.")).toBeVisible();
    await look(agent);

    await agent.goto(`${path}/historique`);
    await agent.getByRole("link", { name: "Restaurer la version 1" }).click();
    await look(agent);
    await agent.getByRole("button", { name: "Restaurer la version 1" }).click();
    await expect(agent.getByText("La version est restaurée.")).toBeVisible();
    await expect(agent.getByText("Une halle pour douze artisans.").first()).toBeVisible();

    await agent.getByRole("link", { name: "Archiver" }).click();
    await look(agent);
    await agent.getByLabel(/Motif/).fill("Un essai");
    await agent.getByRole("button", { name: "Archiver le projet" }).click();
    const reference = path.split("/").at(-1) ?? "";
    await expect(agent.getByText(`Le projet ${reference} est archivé`)).toBeVisible();
    await look(agent);
    expect((await agent.request.get(path)).status()).toBe(404);
    await agent.getByRole("button", { name: `Rétablir ${reference}` }).click();
    await expect(agent.getByText("Le projet est rétabli, comme il était.")).toBeVisible();
  });

  test(`duplicates its own project, and starts from another territory's: ${mode}`, async ({
    openVisitor,
  }) => {
    const agent = await openVisitor({ javaScriptEnabled });
    await enterAs(agent, "agent.roubaix@demo.test");
    await agent.goto("/projets/QP-ROUBAIX-0001");
    await agent.getByRole("link", { name: "Dupliquer" }).click();
    await look(agent);
    await agent.getByRole("button", { name: "Créer le brouillon" }).click();
    await expect(agent.getByRole("heading", { level: 1, name: "Modifier le projet" })).toBeVisible();
    await expect(agent.getByLabel("Intitulé")).toHaveValue(/^Copie de /);
    await expect(agent.getByLabel("Date de début")).toHaveValue("");

    const other = await openVisitor({ javaScriptEnabled });
    await enterAs(other, "agent.laval@demo.test");
    await other.goto("/projets/QP-ROUBAIX-0001");
    await other.getByRole("link", { name: "S’inspirer de ce projet" }).click();
    await look(other);
    await other.getByRole("button", { name: "Créer le brouillon" }).click();
    await expect(other.getByLabel("Intitulé")).toHaveValue(/^D’après/);
    await expect(other.getByLabel("Résumé")).toHaveValue("");
    await look(other);
    const path = new URL(other.url()).pathname.replace("/modifier", "");
    await other.goto(path);
    await expect(other.getByText("Marché de travaux").first()).toBeVisible();
    await expect(other.getByText("Inspiré de").first()).toBeAttached();
  });
}
