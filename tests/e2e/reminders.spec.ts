import { execFileSync } from "node:child_process";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const READER = "anct@demo.test";
const TASKS = "/administration/taches";

/** As the job of the morning does, for one person. */
function writeReminders(): string {
  return execFileSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/reminders/run.ts", `--to=${READER}`],
    {
      env: { ...process.env, ...JSON.parse(process.env.TEST_COMMAND_ENVIRONMENT ?? "{}") },
      encoding: "utf8",
    },
  );
}

test("a reviewer is reminded once, of the very project, and stops it with the button of the mail", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, READER);
  await page.goto("/projets");
  await page
    .getByRole("banner")
    .getByRole("link", { name: /^Notifications/ })
    .first()
    .click();
  await page.getByRole("main").getByRole("link", { name: "Rappels et courriels" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rappels et courriels" })).toBeVisible();
  await checkPage(page);
  const reminders = page.getByLabel("Rappels", { exact: true });
  await expect(reminders).toHaveValue("daily");
  await reminders.selectOption("Chaque semaine");
  // What is due is chosen on a line of its own: this reader wants the reminders alone.
  const deadlines = page.getByLabel("Échéances", { exact: true });
  await expect(deadlines).toHaveValue("daily");
  await deadlines.selectOption("Jamais par courriel");
  await page.getByLabel("Ni la nuit, ni les week-ends et jours fériés").check({ force: true });
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Vos choix sont enregistrés" })).toBeVisible();
  await expect(reminders).toHaveValue("weekly");
  await expect(page.getByLabel("Ni la nuit, ni les week-ends et jours fériés")).toBeChecked();

  const already = (await mailsTo(READER)).length;
  expect(writeReminders()).toContain("1\u00A0rappel écrit");
  expect(writeReminders()).not.toContain("rappel écrit");
  // The server's next round would deliver; an administrator need not wait for it.
  const admin = await openVisitor();
  await enterAs(admin, "admin@demo.test");
  await admin.goto(TASKS);
  await admin.getByRole("button", { name: "Relancer : Envoi du courrier" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "La tâche est relancée" })).toBeVisible();
  const { subject, text = "" } = await waitForMail(READER, already);
  expect(await mailsTo(READER)).toHaveLength(already + 1);
  expect(subject).toMatch(/^Quartiers Productifs\u00A0: (une chose vous attend|\d+\schoses vous attendent)$/);
  const [, address = ""] = /(https?:\/\/\S+\/projets\/QP-\S+#instruction)\n/.exec(text) ?? [];
  await page.goto(address);
  await expect(page.locator("#instruction")).toBeInViewport();

  // A mail scanner opens the link: nothing happens until the button is pressed, by whoever holds the mail.
  const [stop = ""] = /https?:\/\/\S+\/arreter\?\S+/.exec(text) ?? [];
  await page.goto(stop);
  await checkPage(page);
  const stranger = await openVisitor({ javaScriptEnabled: false });
  await stranger.goto(stop);
  await page.goto("/compte/rappels");
  await expect(page.getByText("Dernier rappel")).toBeVisible();
  await expect(reminders).toHaveValue("weekly");
  await stranger.getByRole("button", { name: "Ne plus recevoir de rappels" }).click();
  await expect(stranger.getByRole("heading", { name: "Vous ne recevrez plus de rappels" })).toBeVisible();
  await page.reload();
  await expect(reminders).toHaveValue("never");
  await stranger.goto(`${stop}x`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
});

test("the administrator sees the jobs and takes one up again; nobody else finds the page", async ({
  page,
  openVisitor,
}) => {
  await enterAs(page, "admin@demo.test");
  await page.goto(TASKS);
  await checkPage(page);
  const jobs = page.getByRole("table", { name: "Tâches, avec leur dernière exécution" });
  await expect(jobs.getByRole("row", { name: /Envoi du courrier/ })).toContainText(
    "toutes les 30\u00A0secondes",
  );
  await page.getByRole("button", { name: "Relancer : Ménage des archives" }).click();
  await expect(page.getByRole("status").filter({ hasText: "La tâche est relancée" })).toBeVisible();
  await expect
    .poll(async () => {
      await page.goto(TASKS);
      return jobs.getByRole("row", { name: /Ménage des archives/ }).textContent();
    })
    .toMatch(/Réussie[\s\S]*rien à faire/i);
  await expect(jobs.getByRole("row", { name: /Rappels/ })).toContainText("sans objet");
  await expect(page.getByText("Rien n’est en échec")).toBeVisible();

  const reviewer = await openVisitor();
  await enterAs(reviewer, "banque-des-territoires@demo.test");
  expect((await reviewer.goto(TASKS))?.status()).toBe(404);
});
