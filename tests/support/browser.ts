import AxeBuilder from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { delayTakeOver } from "./late-scripts";

export { expect };

/** RGAA 4 is WCAG 2.1, levels A and AA. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

type Fixtures = {
  /** One more person, in a browser of their own, watched like the first. */
  openVisitor(options?: BrowserContextOptions): Promise<Page>;
  /** Says that the test provokes a problem on purpose. */
  expectProblem(pattern: RegExp): void;
  problems: Problems;
};

/** Whatever a browser complains of while a test runs: script errors, refused resources, policy violations. */
class Problems {
  readonly #seen: { text: string; url: string }[] = [];
  readonly #refusedPages = new Set<string>();
  readonly expected: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error") this.#seen.push({ text: message.text(), url: message.location().url });
    });
    context.on("weberror", (error) =>
      this.#seen.push({ text: String(error.error()), url: error.page()?.url() ?? "" }),
    );
    context.on("response", (response) => {
      const refused = response.status() >= 400 && response.status() < 500;
      if (refused && response.request().isNavigationRequest()) this.#refusedPages.add(response.url());
    });
  }

  /** A page that answers 404 is reported by the browser as a resource that failed; the test looks at the page itself. */
  unexpected(): string[] {
    return this.#seen
      .filter(({ text, url }) => !(text.startsWith("Failed to load resource") && this.#refusedPages.has(url)))
      .map(({ text, url }) => `${text} (${url})`)
      .filter((problem) => !this.expected.some((pattern) => pattern.test(problem)));
  }
}

async function begin(context: BrowserContext, problems: Problems): Promise<void> {
  problems.watch(context);
  if (process.env.LATE_SCRIPTS === "1") await delayTakeOver(context);
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
  baseURL: async ({}, use) => use(process.env.BASE_URL),

  problems: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      const problems = new Problems();
      await use(problems);
      expect(problems.unexpected(), "nothing in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, problems }, use) => {
    await begin(context, problems);
    await use(context);
  },

  openVisitor: async ({ browser, contextOptions, baseURL, problems }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...options,
      });
      opened.push(context);
      await begin(context, problems);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },

  expectProblem: async ({ problems }, use) => use((pattern) => void problems.expected.push(pattern)),
});

/** Fails with what axe found, where, and how to mend it. */
export async function checkPage(page: Page): Promise<void> {
  const { address, violations } = await checkedWhereItStays(page);
  const readable = violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}\n  ${helpUrl}`,
    ),
  );
  expect(readable, `accessibility of ${address}`).toEqual([]);
}

/** Followed by a link, the page before is there for a moment yet: what was looked at while another came is looked at again. */
async function checkedWhereItStays(page: Page) {
  for (;;) {
    // A page is there a moment before its title.
    await expect(page).toHaveTitle(/\S/);
    const address = page.url();
    // No page here has frames: without the blank page that would gather their results, the same check takes half the time.
    const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).setLegacyMode().analyze();
    if (page.url() === address) return { address, violations };
  }
}

/** Whatever the width, the page itself is never wider; asked again until the styles of a page that has just come are there. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  await expect.poll(() => page.evaluate(beyond), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Inside {@link untilNothingComesBetween}: what is not so by then has been overtaken. */
export const SOON = { timeout: 3_000 };

/**
 * Other journeys write meanwhile. A figure, and what it leads to, is read again from the start until nothing came between the two.
 */
export async function untilNothingComesBetween(compare: () => Promise<void>): Promise<void> {
  await expect(compare).toPass({ timeout: 40_000 });
}

/** Signs a persona in without drawing a page, through the door of the demonstration: the journey begins where it goes next. */
export async function enterAs(page: Page, personaEmail: string): Promise<void> {
  const answer = await page.context().request.post("/connexion/demonstration", {
    form: { adresse: personaEmail },
    maxRedirects: 0,
  });
  expect(answer.headers()["set-cookie"], `a session for ${personaEmail}`).toContain("session-token=");
}

/** The same, and on the page where one click on the persona leads. */
export async function signInAs(page: Page, personaEmail: string): Promise<void> {
  await enterAs(page, personaEmail);
  await page.goto("/projets");
}
