import { checkPage, expect, test } from "@/tests/support/browser";
import { mailsTo, waitForMail } from "@/tests/support/mailbox";

const ASK = "Recevoir un lien de connexion";
const SENT = "Consultez votre messagerie";

const linkIn = (text: string | undefined) =>
  /https?:\/\/\S+\/connexion\/confirmer\?\S+/.exec(text ?? "")?.[0] ?? "";

test("by a mailed link: a scanner opens it first, it serves once, and leads back to where the reader was", async ({
  page,
  request,
  openVisitor,
}) => {
  const email = "chef.laval@demo.test";
  const already = (await mailsTo(email)).length;
  await page.goto("/connexion?retour=%2Fterritoires%2Flaval");
  await checkPage(page);
  await page.getByLabel("Adresse électronique professionnelle").fill(` ${email.toUpperCase()} `);
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible();
  await checkPage(page);

  const mail = await waitForMail(email, already);
  const link = linkIn(mail.text);
  for (const method of ["GET", "HEAD", "GET"]) {
    const scan = await request.fetch(link, { method });
    expect(scan.status()).toBe(200);
    expect(scan.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie")).toEqual([]);
  }

  await page.goto(link);
  await expect(page.getByText(`Vous allez vous connecter avec l’adresse ${email}.`)).toBeVisible();
  await checkPage(page);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/\/territoires\/laval$/);

  const [session] = (await page.context().cookies()).filter(({ name }) => name.includes("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect((session?.expires ?? 0) * 1000 - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);

  const second = await openVisitor();
  await second.goto(link);
  await expect(second.getByText("Ce lien de connexion ne peut plus servir")).toBeVisible();
  await expect(second.getByRole("button", { name: ASK })).toBeVisible();
  await checkPage(second);
});

test("an unknown address gets the same answer, and no mail", async ({ page }) => {
  const answers: string[] = [];
  for (const email of ["chef.arras@demo.test", "inconnu@ville.test"]) {
    await page.goto("/connexion");
    await page.getByLabel("Adresse électronique professionnelle").fill(email);
    await page.getByRole("button", { name: ASK }).click();
    await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible();
    answers.push(`${page.url()} ${await page.getByRole("main").textContent()}`);
  }
  expect(answers[0]).toBe(answers[1]);
  await waitForMail("chef.arras@demo.test");
  expect(await mailsTo("inconnu@ville.test")).toEqual([]);
});

test("a wrong address is told beside the field, which keeps it; a hostile one too", async ({ page }) => {
  await page.goto("/connexion");
  const field = page.getByLabel("Adresse électronique professionnelle");
  for (const wrong of ["claire", "claire@", "<b>@x", "a@b.fr, c@d.fr"]) {
    await field.fill(wrong);
    await page.getByRole("button", { name: ASK }).click();
    await expect(page.getByText("Saisissez une adresse électronique complète")).toBeVisible();
    await expect(field).toHaveValue(wrong);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  await checkPage(page);
});

test("without JavaScript: asking, confirming, signing out", async ({ openVisitor }) => {
  const page = await openVisitor({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
  const email = "chef.nancy@demo.test";
  const already = (await mailsTo(email)).length;
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique professionnelle").fill("chef.nancy");
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.getByText("Saisissez une adresse électronique complète")).toBeVisible();
  await expect(page.getByLabel("Adresse électronique professionnelle")).toHaveValue("chef.nancy");
  await page.getByLabel("Adresse électronique professionnelle").fill(email);
  await page.getByRole("button", { name: ASK }).click();
  await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible();
  await page.goto(linkIn((await waitForMail(email, already)).text));
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await expect(page).not.toHaveURL(/connexion/);
  const stolen = await page.context().cookies();

  await page.getByRole("button", { name: "Se déconnecter" }).first().click();
  await expect(page.getByText("Vous êtes déconnecté")).toBeVisible();
  expect((await page.context().cookies()).filter(({ name }) => name.includes("session-token"))).toEqual([]);

  // A copy of the cookie, made before, is worth nothing.
  await page.context().addCookies(stolen);
  await page.goto("/connexion");
  await expect(page.getByText("Vous êtes déjà connecté")).toHaveCount(0);
});

test("one click on a persona", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: "cheffe.roubaix@demo.test" }).click();
  await expect(page).toHaveURL(/\/projets$/);
  await page.goto("/connexion");
  await expect(page.getByText("Vous êtes Claire Vandamme (cheffe.roubaix@demo.test).")).toBeVisible();
  await checkPage(page);
});

for (const hostile of [
  "https://hostile.example",
  "//hostile.example",
  "/\\hostile.example",
  "/\t/hostile.example",
  "javascript:alert(1)",
]) {
  test(`never leads away: retour=${JSON.stringify(hostile)}`, async ({ page, baseURL }) => {
    await page.goto(`/connexion?retour=${encodeURIComponent(hostile)}`);
    await page.getByRole("button", { name: "agent.laval@demo.test" }).click();
    await page.waitForURL((url) => url.pathname !== "/connexion");
    expect(page.url()).toBe(`${baseURL}/projets`);
  });
}

test("forms of other sites sign nobody in or out", async ({ request, baseURL }) => {
  const form = { adresse: "admin@demo.test", retour: "https://hostile.example" };
  const foreign = { origin: "https://hostile.example" };
  for (const path of ["/connexion/demonstration", "/api/auth/callback/email", "/deconnexion"]) {
    const refused = await request.post(path, { form, headers: foreign, maxRedirects: 0 });
    expect(refused.status(), path).toBe(403);
    expect(refused.headers()["set-cookie"]).toBeUndefined();
  }
  const own = { origin: baseURL ?? "" };
  const led = await request.post("/connexion/demonstration", { form, headers: own, maxRedirects: 0 });
  expect(led.status()).toBe(303);
  expect(led.headers().location).toBe("/projets");
});

test("next-auth's own pages and other doors do not exist", async ({ request }) => {
  for (const path of ["/api/auth/signin", "/api/auth/providers", "/api/auth/session", "/api/auth/csrf"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.get("/api/auth/callback/email?token=x")).status()).toBe(405);
  // Mails leave through the server here: nobody reads them on screen.
  expect((await request.get("/courrier-de-demonstration")).status()).toBe(404);
});

test("too many demands for one address are told when to come back", async ({ page }) => {
  const email = "beaucoup@ville.test";
  for (let i = 0; i < 6; i += 1) {
    await page.goto("/connexion");
    await page.getByLabel("Adresse électronique professionnelle").fill(email);
    await page.getByRole("button", { name: ASK }).click();
    if (i < 5) await expect(page.getByRole("heading", { level: 1, name: SENT })).toBeVisible();
  }
  await expect(page.getByText(/Trop de demandes de lien.*Réessayez à partir de \d{2}:\d{2}/)).toBeVisible();
  await expect(page.getByLabel("Adresse électronique professionnelle")).toHaveValue(email);
});
