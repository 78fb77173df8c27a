import { type ElementHandle, expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has: what is not reached by then cannot be reached. */
const MOST_STOPS = 150;

type Stop = {
  /** Of what has the focus, for a failure. */
  readonly name: string;
  readonly isTarget: boolean;
  /** A sighted reader could tell. */
  readonly isSeen: boolean;
};

/** One question to the browser per stop: a walk has hundreds. */
function readStop(page: Page, target: ElementHandle): Promise<Stop> {
  return page.evaluate((wanted) => {
    const element = document.activeElement;
    // Past the last stop the focus leaves the page, as it would for the address bar.
    if (element === null || element === document.body)
      return { name: "the browser", isTarget: false, isSeen: true };
    const name = `${element.tagName.toLowerCase()} « ${(element.textContent ?? "").trim().slice(0, 40)} »`;
    // DSFR draws the focus of a box on its label, and that of a link which fills a tile around the tile.
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const outlines = [
      getComputedStyle(element),
      getComputedStyle(element, "::before"),
      ...(label ? [getComputedStyle(label), getComputedStyle(label, "::before")] : []),
    ].filter(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
    // The button within a date or a time is the browser's own, and so is its focus.
    const isDate =
      element instanceof HTMLInputElement && (element.type === "date" || element.type === "time");
    const { top, bottom } = (label ?? element).getBoundingClientRect();
    return {
      name,
      isTarget: element === wanted,
      isSeen: (outlines.length > 0 || isDate) && bottom > 0 && top < innerHeight,
    };
  }, target);
}

/** Presses Tab until the target has the focus. Each stop on the way must be seen: outlined, and on the screen. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed = new Set<string>();
  const wanted = await target.first().elementHandle();
  if (wanted === null) throw new Error(`Not on the page: ${target}`);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const { name, isTarget, isSeen } = await readStop(page, wanted);
    expect(isSeen, `the focus on ${name} is seen`).toBe(true);
    if (isTarget) return;
    passed.add(name);
  }
  throw new Error(`Not reached by ${key}: ${target}. Passed: ${[...passed].join(", ")}`);
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
