import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "./tests/support/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".test/browser",
  globalSetup: "./tests/support/browser-setup.ts",
  // One more than the cores: journeys that wait for what is kept, or for a database that hangs, leave room for others.
  workers: 3,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: process.env.BROWSER_RESULTS ?? ".test/browser-results.json" }]],
  use: {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    // A trace photographs the page at each step, which costs a quarter of the run: « --trace on » records the one looked into.
    trace: "off",
    launchOptions: await chromiumLaunchOptions(),
  },
});
