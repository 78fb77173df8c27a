import { checkPage, expect, test } from "@/tests/support/browser";

test("the server says how it is", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
  expect(response.headers()["cache-control"]).toBe("no-store");
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    checks: { database: { status: "ok", latencyMs: expect.any(Number) } },
  });
});

test("a page that does not exist says so, accessibly", async ({ page }) => {
  const response = await page.goto("/cette-page-n-existe-pas");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await checkPage(page);
});
