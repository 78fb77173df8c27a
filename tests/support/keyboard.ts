import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has: what is not reached by then cannot be reached. */
const MOST_STOPS = 150;

const isFocused = (target: Locator) =>
  target.evaluateAll((found) => found.some((element) => element === document.activeElement));

/** What has the focus, in words for a failure; and whether a sighted reader could tell. */
function describeFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { name: "nothing", shown: false };
    const name = `${element.tagName.toLowerCase()} « ${(element.textContent ?? "").trim().slice(0, 40)} »`;
    // DSFR draws the focus of a ticked box on its label.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const outlines = [
      getComputedStyle(element),
      ...(label ? [getComputedStyle(label), getComputedStyle(label, "::before")] : []),
    ].filter(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
    const { top, bottom } = (label ?? element).getBoundingClientRect();
    return { name, shown: outlines.length > 0 && bottom > 0 && top < innerHeight };
  });
}

/** Presses Tab until the target has the focus. Each stop on the way must be seen: outlined, and on the screen. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const { name, shown } = await describeFocus(page);
    if (name !== "nothing") expect(shown, `the focus on ${name} is seen`).toBe(true);
    if (await isFocused(target)) return;
    passed.push(name);
  }
  throw new Error(`Not reached by ${key}: ${target}. Passed: ${passed.join(", ")}`);
}

/** Goes to a link or a button and presses it. */
export async function press(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field and writes in it, over what it held. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** In a closed list that has the focus: goes down until the option is chosen. */
export async function chooseBelow(page: Page, target: Locator, label: string): Promise<void> {
  const chosen = () =>
    target.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent ?? "");
  const options = await target.locator("option").count();
  for (let step = 0; step < options && (await chosen()) !== label; step++)
    await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(label);
}
