import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Locator } from "@playwright/test";
import sharp from "sharp";

/** Twice as many points as needed are heavy, as many are blurred on most screens. */
export const PICTURE_SCALE = 1.5;
/** White around what is pictured, so that it is not cut along its letters; the page's own would show its neighbours. */
const MARGIN = 16;
const TALLEST = 720;

export type Taken = {
  readonly width: number;
  readonly height: number;
  readonly webp: Buffer;
  readonly structure: string;
};

/**
 * The demonstration is dated from the day it is loaded: days, months and hours are written as one fixed day, with the same
 * shape, so that a line breaks where it did.
 */
async function fixDates(element: Locator): Promise<void> {
  await element.evaluate((root) => {
    const month = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    const short = "janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.";
    const fixes: readonly (readonly [RegExp, string])[] = [
      [new RegExp(`\\b\\d{1,2}(?:er)?(\\s)(?:${month}|${short})(\\s)20\\d{2}`, "g"), "12$1mars$22026"],
      [new RegExp(`\\b\\d{1,2}(?:er)?(\\s)(?:${month}|${short})(?![\\p{L}.])`, "gu"), "12$1mars"],
      [new RegExp(`(?<![\\p{L}])(?:${month}|${short})(\\s)20\\d{2}`, "gu"), "mars$12026"],
      [/\b[1-4](?:er|e)(\s)trimestre(\s)20\d{2}/g, "1er$1trimestre$22026"],
      [/\b\d{2}\/\d{2}\/20\d{2}\b/g, "12/03/2026"],
      [/\b20\d{2}-\d{2}-\d{2}\b/g, "2026-03-12"],
      [/\b\d{1,2}(\s?)h(\s?)\d{2}\b/g, "10$1h$230"],
      [/\b\d{2}:\d{2}\b/g, "10:30"],
    ];
    const fixed = (text: string) =>
      fixes.reduce((sofar, [pattern, day]) => sofar.replace(pattern, day), text);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      if (fixed(text) !== text) node.nodeValue = fixed(text);
    }
    for (const field of root.querySelectorAll("input, textarea")) {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        if (fixed(field.value) !== field.value) field.value = fixed(field.value);
    }
  });
}

/**
 * What a screen reader finds there, without what depends on the day: numbers, where links lead, and what closed lists offer
 * (a scheme closes one day).
 */
async function structureOf(element: Locator): Promise<string> {
  const snapshot = await element.ariaSnapshot();
  return snapshot
    .split("\n")
    .filter(
      (line) => !/^\s*- \/url:/.test(line) && !(/^\s*- option /.test(line) && !line.includes("[selected]")),
    )
    .map((line) =>
      line
        .replace(/\d+(?:[\s\u00A0\u202F.,]\d+)*/g, "#")
        .replace(/# jours?\b/g, "# jours")
        .replace(/ \[(?:active|ref=\w+|cursor=\w+)\]/g, ""),
    )
    .join("\n")
    .concat("\n");
}

/** What a browser writes in its own language, in French: its dates, and its button for files. */
async function inFrench(element: Locator): Promise<void> {
  await element.evaluate((root) => {
    for (const field of root.querySelectorAll<HTMLInputElement>("input[type=date]")) {
      const day = field.value.split("-").reverse().join("/");
      field.type = "text";
      field.value = day;
      field.placeholder = "jj/mm/aaaa";
    }
    for (const field of root.querySelectorAll("input[type=file]")) {
      const button = document.createElement("button");
      button.textContent = "Choisir un fichier";
      Object.assign(button.style, {
        border: "1px solid #767676",
        borderRadius: "3px",
        background: "#efefef",
        padding: "1px 6px",
      });
      field.replaceWith(button, " Aucun fichier choisi");
    }
  });
}

export async function take(
  element: Locator,
  { compared = element, tallest = TALLEST }: { compared?: Locator | undefined; tallest?: number | undefined },
): Promise<Taken> {
  // Words are written over the page's: React, had it not taken the page over yet, would find another page than it knows.
  await element.page().locator("[data-fr-js-modal-button]").first().waitFor({ state: "attached" });
  await element.evaluate(() => document.fonts.ready);
  // Where a button was pressed, the next one would be pictured as if it were about to be.
  await element.page().mouse.move(0, 0);
  await fixDates(element);
  const structure = await structureOf(compared);
  await inFrench(element);
  const png = sharp(await element.screenshot({ animations: "disabled", caret: "hide" }));
  const { width, height } = await png.metadata();
  const [edge, kept] = [MARGIN * PICTURE_SCALE, Math.min(height, Math.round(tallest * PICTURE_SCALE))];
  const webp = await png
    .extract({ left: 0, top: 0, width, height: kept })
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: "#ffffff" })
    .webp({ quality: 82, effort: 6, smartSubsample: true })
    .toBuffer();
  const shown = (pixels: number) => Math.round(pixels / PICTURE_SCALE) + 2 * MARGIN;
  return { width: shown(width), height: shown(kept), webp, structure };
}

/** A cell is four pixels of the page, a block is a line of text: letters and their edges are a shade, a box is there or not. */
const CELL = 4 * PICTURE_SCALE;
const BLOCK = 6;
const STEP = 3;
/** In cells: what another browser may draw beside. */
const REACH = 1;

/** Seen with three browsers: two hundredths at most. A check box is half a shade, a button without a ground two tenths, eight pixels aside one. */
const PLACE_TOLERANCE = 0.08;
/** On average: two thousandths at most with three browsers. */
const WHOLE_TOLERANCE = 0.02;

type Shades = { readonly columns: number; readonly rows: number; readonly cells: Buffer };

async function shadesOf(picture: Buffer, columns: number, rows: number): Promise<Shades> {
  const resized = sharp(picture).greyscale().resize(columns, rows, { fit: "fill", kernel: "lanczos3" });
  return { columns, rows, cells: await resized.raw().toBuffer() };
}

/** @returns the mean shade of the block that begins there, from sums that are made once. */
function blocksOf({ columns, rows, cells }: Shades): (column: number, row: number) => number {
  const width = columns + 1;
  const sums = new Float64Array(width * (rows + 1));
  const sum = (column: number, row: number) => sums[row * width + column] ?? 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      sums[(row + 1) * width + column + 1] =
        (cells[row * columns + column] ?? 0) / 255 +
        sum(column, row + 1) +
        sum(column + 1, row) -
        sum(column, row);
  return (column, row) => {
    const [right, below] = [column + BLOCK, row + BLOCK];
    return (sum(right, below) - sum(column, below) - sum(right, row) + sum(column, row)) / BLOCK ** 2;
  };
}

/** The block of one picture that is furthest from whatever the other has within reach. */
function furthest(one: Shades, other: Shades): number {
  const [shadeOf, otherShadeOf] = [blocksOf(one), blocksOf(other)];
  const [lastColumn, lastRow] = [one.columns - BLOCK, one.rows - BLOCK];
  let worst = 0;
  for (let row = 0; row <= lastRow; row += STEP)
    for (let column = 0; column <= lastColumn; column += STEP) {
      const shade = shadeOf(column, row);
      let nearest = 1;
      for (let y = Math.max(0, row - REACH); y <= Math.min(lastRow, row + REACH); y += 1)
        for (let x = Math.max(0, column - REACH); x <= Math.min(lastColumn, column + REACH); x += 1)
          nearest = Math.min(nearest, Math.abs(shade - otherShadeOf(x, y)));
      worst = Math.max(worst, nearest);
    }
  return worst;
}

/**
 * How unlike two pictures look, where two browsers, two smoothings of letters and a pixel here or there are alike: 1 or more is another
 * page. Where something is another shade over a line of text, or all is a little; or one is larger by more than a line or two.
 */
export async function unlikeness(one: Buffer, other: Buffer): Promise<number> {
  const [here, there] = await Promise.all([sharp(one).metadata(), sharp(other).metadata()]);
  const larger = (a = 0, b = 0) => Math.abs(a - b) / Math.max(a, b, 1);
  if (larger(here.width, there.width) > 0.02 || larger(here.height, there.height) > 0.08) return Infinity;
  const cells = (pixels = 0) => Math.max(BLOCK, Math.round(pixels / CELL));
  const [columns, rows] = [cells(here.width), cells(here.height)];
  const [a, b] = await Promise.all([shadesOf(one, columns, rows), shadesOf(other, columns, rows)]);
  const all = [...a.cells].reduce((sum, shade, at) => sum + Math.abs(shade - (b.cells[at] ?? 0)) / 255, 0);
  const place = Math.max(furthest(a, b), furthest(b, a));
  return Math.max(place / PLACE_TOLERANCE, all / a.cells.length / WHOLE_TOLERANCE);
}

export const readIfThere = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

export function keep(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
