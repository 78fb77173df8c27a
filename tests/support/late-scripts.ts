import type { BrowserContext, Page } from "@playwright/test";

/** Holds the scripts of the page back, as a slow line does. @returns what lets them through. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

/** Above what a journey needs to begin on a page that has just loaded. */
const LATE_MS = 1_200;

/**
 * React takes every page over a second after it has loaded, instead of some milliseconds. A journey that passes so does not
 * depend on being slower than the scripts, which a run on a busy machine would tell once in a hundred.
 */
export function delayTakeOver(context: BrowserContext): Promise<unknown> {
  return context.addInitScript((delay) => {
    // React's scheduler goes on from message to message.
    const post = MessagePort.prototype.postMessage;
    const waiting: (() => void)[] = [];
    let isLate = true;
    window.addEventListener("load", () =>
      setTimeout(() => {
        isLate = false;
        for (const go of waiting.splice(0)) go();
      }, delay),
    );
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown]) {
      if (isLate) waiting.push(() => post.apply(this, message));
      else post.apply(this, message);
    };
  }, LATE_MS);
}
