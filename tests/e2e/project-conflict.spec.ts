import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const save = (page: Page) => page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`the second to save sees what the first changed, and chooses: ${mode}`, async ({ openVisitor }) => {
    const [agent, coordinator] = [
      await openVisitor({ javaScriptEnabled }),
      await openVisitor({ javaScriptEnabled }),
    ];
    await enterAs(agent, "agent.roubaix@demo.test");
    await enterAs(coordinator, "cheffe.roubaix@demo.test");
    await agent.goto("/projets/nouveau");
    await agent.getByLabel("Intitulé").fill("Halle");
    await agent.getByLabel("Résumé").fill("Une halle.");
    await save(agent);
    await expect(agent.getByRole("heading", { level: 1, name: "Halle" })).toBeVisible();
    const path = new URL(agent.url()).pathname;

    await agent.goto(`${path}/modifier`);
    await coordinator.goto(`${path}/modifier`);
    await coordinator.getByLabel("Intitulé").fill("Halle de la cheffe");
    await coordinator.getByLabel("Porteur du projet").fill("SEM de la cheffe");
    await save(coordinator);
    await expect(coordinator.getByRole("heading", { level: 1, name: "Halle de la cheffe" })).toBeVisible();

    await agent.getByLabel("Intitulé").fill("Halle de l’agente");
    await agent.getByLabel("Résumé").fill("Une halle pour douze artisans.");
    await save(agent);
    const warning = agent.getByRole("alert").filter({ hasText: "Quelqu’un d’autre a modifié ce projet" });
    await expect(warning).toContainText("Claire Vandamme");
    if (javaScriptEnabled) {
      await expect(warning).toBeFocused();
      await checkPage(agent);
    }
    const title = agent.getByRole("group", { name: "Intitulé" });
    await expect(title).toContainText("Halle de la cheffe");
    await expect(title).toContainText("Halle de l’agente");
    // Nothing is chosen for her where both wrote; where she wrote nothing, the other's text is proposed.
    await expect(title.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(agent.getByRole("group", { name: "Porteur du projet" }).getByLabel(/Prendre/)).toBeChecked();

    await agent.getByRole("button", { name: "Enregistrer mes choix" }).click();
    await expect(
      agent.getByRole("alert").getByRole("link", { name: /Intitulé : Choisissez quelle version garder/ }),
    ).toBeVisible();
    await agent.getByRole("group", { name: "Intitulé" }).getByText("Garder la mienne").click();
    await agent.getByRole("button", { name: "Enregistrer mes choix" }).click();

    await expect(agent.getByRole("heading", { level: 1, name: "Halle de l’agente" })).toBeVisible();
    await expect(agent.getByText("Une halle pour douze artisans.").first()).toBeVisible();
    await expect(agent.getByText("SEM de la cheffe").first()).toBeVisible();
  });
}
