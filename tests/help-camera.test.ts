import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { PICTURE_SCALE, unlikeness } from "@/tests/support/help-camera";

const [WIDTH, HEIGHT] = [800, 420];
const pixels = (shown: number) => Math.round(shown * PICTURE_SCALE);

/** A word is a few strokes, as letters are: thin, and closer than a browser can place them alike. */
function line(x: number, y: number, length: number): string {
  const strokes = Array.from({ length: Math.floor(length / 4) }, (_, n) => n).filter((n) => n % 7 < 6);
  return strokes.map((n) => `<rect x="${x + n * 4}" y="${y}" width="1.6" height="10"/>`).join("");
}

/** What pages are made of: text, a check box, a button with a ground and one without, a frame. */
const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(WIDTH)}" height="${pixels(HEIGHT)}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
  <rect width="100%" height="100%" fill="#ffffff"/>
  <g fill="#3a3a3a">${line(20, 30, 300)}${line(20, 70, 700)}${line(20, 96, 560)}${line(60, 150, 200)}${line(60, 190, 240)}</g>
  <rect x="20" y="144" width="22" height="22" rx="3" fill="#000091"/>
  <rect x="20.5" y="184.5" width="21" height="21" rx="3" fill="none" stroke="#000091"/>
  <rect x="20" y="350" width="160" height="40" fill="#000091"/>
  <rect x="200.5" y="350.5" width="140" height="39" fill="none" stroke="#000091"/><g fill="#000091">${line(216, 365, 108)}</g>
  <rect x="400.5" y="130.5" width="380" height="260" fill="none" stroke="#dddddd"/><g fill="#3a3a3a">${line(420, 160, 340)}${line(420, 186, 300)}</g>
</svg>`;

let page: Buffer;
beforeAll(async () => {
  page = await sharp(Buffer.from(PAGE)).webp({ quality: 82 }).toBuffer();
});

async function erased(left: number, top: number, width: number, height: number): Promise<Sharp> {
  const patch = { width: pixels(width), height: pixels(height), channels: 3, background: "#ffffff" } as const;
  const input = await sharp({ create: patch }).png().toBuffer();
  return sharp(page).composite([{ input, left: pixels(left), top: pixels(top) }]);
}
async function moved(right: number, down: number): Promise<Sharp> {
  const larger = await sharp(page)
    .extend({ left: pixels(right), top: pixels(down), background: "#ffffff" })
    .toBuffer();
  return sharp(larger).extract({ left: 0, top: 0, width: pixels(WIDTH), height: pixels(HEIGHT) });
}
const unlike = async (changed: Sharp) => unlikeness(page, await changed.webp({ quality: 82 }).toBuffer());

describe("two pictures of one page", () => {
  it.each<[string, () => Promise<Sharp>]>([
    ["compressed again", async () => sharp(page)],
    ["with softer letters", async () => sharp(page).blur(1)],
    ["with thinner letters", async () => sharp(page).gamma(1.3)],
    ["a pixel aside", () => moved(1, 0)],
    ["a pixel lower", () => moved(0, 1)],
  ])("are alike: %s", async (_, changed) => {
    expect(await unlike(await changed())).toBeLessThan(1);
  });

  it.each<[string, () => Promise<Sharp>]>([
    ["a check box is gone", () => erased(18, 142, 26, 26)],
    ["a check box is no longer checked", () => erased(22, 146, 18, 18)],
    ["a button is gone", () => erased(198, 348, 146, 44)],
    ["a line of text is gone", () => erased(18, 92, 600, 18)],
    ["everything is eight pixels aside", () => moved(8, 0)],
    ["the ground is grey", async () => sharp(page).linear(0.9)],
    ["it is shorter", async () => sharp(page).resize(pixels(WIDTH), pixels(350), { fit: "fill" })],
  ])("are not: %s", async (_, changed) => {
    expect(await unlike(await changed())).toBeGreaterThanOrEqual(1);
  });
});
