import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { checkPage, enterAs, expect, test } from "@/tests/support/browser";
import { press } from "@/tests/support/keyboard";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const AGENT = "agent.orly-choisy@demo.test";
const DEADLINES = "/notifications?type=echeances";

/** As the job of the morning does, for one person. */
function writeDigest(): string {
  return execFileSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/reminders/run.ts", `--to=${AGENT}`],
    {
      env: { ...process.env, ...JSON.parse(process.env.TEST_COMMAND_ENVIRONMENT ?? "{}") },
      encoding: "utf8",
    },
  );
}

const toldItems = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: /^Jalon\s«/ }) });

test("a milestone that comes near is told once, leads to its place, and is told no longer once it is reached", async ({
  page,
  openVisitor,
}) => {
  // Whoever never came is not written to.
  await enterAs(page, AGENT);
  const already = (await mailsTo(AGENT)).length;
  expect(writeDigest()).toContain("1\u00A0rappel écrit");
  expect(writeDigest()).not.toContain("rappel écrit");
  // The server's next round would deliver; an administrator need not wait for it.
  const admin = await openVisitor();
  await enterAs(admin, "admin@demo.test");
  await admin.goto("/administration/taches");
  await admin.getByRole("button", { name: "Relancer : Envoi du courrier" }).click();
  const { subject, text = "" } = await waitForMail(AGENT, already);
  expect(subject).toMatch(/une échéance|\d+\séchéances/);
  const [, words = "", address = ""] =
    /ÉCHÉANCES \(\d+\)[\s\S]*?\n– (Jalon «.*?»).*\n {2}(https?:\/\/\S+\/projets\/QP-ORLY-CHOISY-\d+#jalon-\S+)\n/.exec(
      text,
    ) ?? [];
  expect(text).not.toContain("JALONS");

  await page.goto(DEADLINES);
  await expect(page.getByLabel("Type")).toHaveValue("echeances");
  const item = toldItems(page).filter({ hasText: words });
  await expect(item).toHaveCount(1);
  await expect(item).toContainText("Non lue");
  await expect(item).toContainText("Échéances");
  await checkPage(page);
  await press(page, item.getByRole("link"));
  await page.waitForURL(/\/projets\/QP-ORLY-CHOISY-\d+#jalon-/);
  expect(page.url()).toBe(new URL(new URL(address).pathname + new URL(address).hash, page.url()).href);
  await expect(page.locator(decodeURIComponent(new URL(address).hash))).toBeInViewport();
  await page.goto(DEADLINES);
  await expect(item).toBeVisible();
  await expect(item).not.toContainText("Non lue");

  await page.goto(`${new URL(address).pathname}/jalons`);
  const label = words.replace(/^Jalon «\s/, "").replace(/\s»$/, "");
  const place = await page
    .getByLabel("Intitulé du jalon")
    .evaluateAll(
      (inputs, wanted) => inputs.findIndex((input) => (input as HTMLInputElement).value === wanted),
      label,
    );
  await page.getByLabel("État").nth(place).selectOption("reached");
  const today = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris" }).format(new Date());
  await page.getByLabel("Atteint le").nth(place).fill(today);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByRole("status").filter({ hasText: "modifications sont enregistrées" })).toBeVisible();
  await page.goto(DEADLINES);
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  await expect(item).toHaveCount(0);
});
