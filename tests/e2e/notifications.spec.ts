import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";
import { press, tabTo } from "@/tests/support/keyboard";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const AGENT = "agent.marseille@demo.test";
const COORDINATOR = "chef.marseille@demo.test";
const PARTNER = "anru@demo.test";
const ACCEPTED = "/projets?territoire=aix-marseille&instruction=accepte&tri=reference";

async function projectOf(page: Page): Promise<string> {
  await page.goto(ACCEPTED);
  await page.locator("main").locator('a[href^="/projets/QP-"]').first().click();
  await page.waitForURL(/\/projets\/QP-[A-Z-]+-\d+/);
  return new URL(page.url()).pathname;
}

async function write(page: Page, project: string, words: string): Promise<void> {
  await page.goto(`${project}/commentaires`);
  await page.getByLabel("Votre commentaire").fill(words);
  await page
    .locator("#champ-audience")
    .getByText(/ et les partenaires/)
    .click();
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.waitForURL(/\/commentaires\/\d+\?commentaire=/);
}

const unreadLink = (page: Page) =>
  page
    .getByRole("banner")
    .getByRole("link", { name: /^Notifications/ })
    .first();

/** As the header says it: « Notifications (3 non lues) », or « Notifications ». */
async function unreadCount(page: Page): Promise<number> {
  return Number(/\d+/.exec((await unreadLink(page).textContent()) ?? "")?.[0] ?? 0);
}

test("a comment is told at once to whoever asked for it, opens at its place, and a button stops the mails", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, COORDINATOR);
  await page.goto("/compte/rappels");
  const comments = page.getByLabel("Commentaires", { exact: true });
  await expect(comments).toHaveValue("never");
  await comments.selectOption("Tout de suite");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Vos choix sont enregistrés" })).toBeVisible();

  const already = (await mailsTo(COORDINATOR)).length;
  const agent = await openVisitor();
  await enterAs(agent, AGENT);
  const project = await projectOf(agent);
  const reference = project.split("/").at(-1) ?? "";
  await write(agent, project, "Le calendrier du chantier change.");

  const { subject, text = "" } = await waitForMail(COORDINATOR, already);
  expect(subject).toMatch(
    new RegExp(`^${reference}\u00A0: Karim Benhaddou \\(.+\\) a écrit un commentaire$`),
  );
  expect(text).not.toContain("chantier");

  // In the header, in the list in words, then at the very comment by keyboard alone.
  await page.goto("/projets");
  await expect(unreadLink(page)).toHaveText(/\(\d+\s(non lue|non lues)\)/);
  await press(page, unreadLink(page));
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  await checkPage(page);
  const item = page
    .getByRole("listitem")
    .filter({ hasText: "Karim Benhaddou" })
    .filter({ hasText: reference })
    .first();
  await expect(item).toContainText("Non lue");
  await expect(item).toContainText("Commentaires");
  await tabTo(page, item.getByRole("link"));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/commentaires\/\d+\?commentaire=\d+#commentaire-\d+$/);
  await expect(
    page.getByRole("article").filter({ hasText: "Le calendrier du chantier change." }),
  ).toBeInViewport();
  await page.goto("/notifications");
  await expect(item).toBeVisible();
  await expect(item).not.toContainText("Non lue");

  // A scanner that opens the link stops nothing.
  const [stop = ""] = /https?:\/\/\S+\/arreter\?\S+/.exec(text) ?? [];
  const stranger = await openVisitor({ javaScriptEnabled: false });
  await stranger.goto(stop);
  await stranger
    .getByRole("button", { name: "Ne plus recevoir les courriels «\u00A0Commentaires\u00A0»" })
    .click();
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
    "Vous ne recevrez plus les courriels «\u00A0Commentaires\u00A0»",
  );
  await page.goto("/compte/rappels");
  await expect(comments).toHaveValue("never");
  await expect(page.getByLabel("Mentions", { exact: true })).toHaveValue("immediate");
  await checkPage(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it is filtered, marked as read one by one or all at once, and is nobody else's to open", async ({
    page,
    openVisitor,
  }) => {
    await enterAs(page, PARTNER);
    const project = await projectOf(page);
    await write(page, project, "Une question sur le foncier.");
    await write(page, project, "Et une autre.");

    const agent = await openVisitor({ javaScriptEnabled: false });
    await enterAs(agent, AGENT);
    await agent.goto("/notifications");
    await agent.getByLabel("Type").selectOption("Commentaires");
    await agent.getByLabel("Lecture").selectOption("Non lues seulement");
    await agent.getByRole("button", { name: "Filtrer" }).click();
    await expect(agent).toHaveURL("/notifications?type=commentaires&etat=non-lues");
    const unread = agent
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: "Non lue" })
      .filter({ hasText: "Salima Haddad" });
    await expect(unread).toHaveCount(2);
    // Deadlines come as well, on some days: another type, which this choice leaves alone.
    const shown = await agent.getByRole("main").getByRole("listitem").filter({ hasText: "Non lue" }).count();
    const others = (await unreadCount(agent)) - shown;
    const opened = (await unread.first().getByRole("link").getAttribute("href")) ?? "";
    expect((await page.goto(opened))?.status()).toBe(404);
    expect((await page.goto("/notifications/999999999"))?.status()).toBe(404);

    await unread
      .last()
      .getByRole("button", { name: /^Marquer comme lue/ })
      .click();
    await expect(agent.getByRole("status")).toContainText("La notification est marquée comme lue");
    await expect(unread).toHaveCount(1);
    await agent.getByRole("button", { name: "Tout marquer comme lu" }).click();
    await expect(agent.getByRole("status")).toContainText("Tout est marqué comme lu");
    await expect(agent.getByText("Aucune notification de ce choix.")).toBeVisible();
    expect(await unreadCount(agent)).toBe(others);
    await agent.getByRole("link", { name: "Tout afficher" }).click();
    await expect(
      agent.getByRole("listitem").filter({ hasText: "a écrit un commentaire" }).first(),
    ).toBeVisible();
  });
});
