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

const GRID = 48;

async function shadesOf(picture: Buffer): Promise<Buffer> {
  return sharp(picture).greyscale().resize(GRID, GRID, { fit: "fill", kernel: "cubic" }).raw().toBuffer();
}

/**
 * How unlike two pictures look from afar, where the letters of two browsers are the same grey: from 0 to 1, and 1 when one is
 * larger by more than a line or two.
 */
export async function unlikeness(one: Buffer, other: Buffer): Promise<number> {
  const [here, there] = await Promise.all([sharp(one).metadata(), sharp(other).metadata()]);
  const larger = (a = 0, b = 0) => Math.abs(a - b) / Math.max(a, b, 1);
  if (larger(here.width, there.width) > 0.02 || larger(here.height, there.height) > 0.08) return 1;
  const [a, b] = await Promise.all([shadesOf(one), shadesOf(other)]);
  const differences = [...a].map((shade, place) => Math.abs(shade - (b[place] ?? 0)) / 255);
  return differences.reduce((sum, each) => sum + each, 0) / differences.length;
}

export const readIfThere = (path: string): Buffer | null => (existsSync(path) ? readFileSync(path) : null);

export function keep(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
