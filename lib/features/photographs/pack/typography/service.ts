import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { openTypeOf } from "./woff/service";

/** The State's typeface, from the design system that the screens use: paper has the same letters, embedded. */
const FILES = { regular: "Marianne-Regular.woff", bold: "Marianne-Bold.woff" } as const;
export type Weight = keyof typeof FILES;

type Face = { readonly bytes: Buffer; readonly font: Font };
let faces: Readonly<Record<Weight, Face>> | undefined;

function face(weight: Weight): Face {
  faces ??= { regular: open(FILES.regular), bold: open(FILES.bold) };
  return faces[weight];
}

function open(name: string): Face {
  const path = join(process.cwd(), "node_modules/@codegouvfr/react-dsfr/dsfr/fonts", name);
  const bytes = openTypeOf(readFileSync(path));
  const font = create(bytes);
  if (!("layout" in font)) throw new Error(`${name} holds several typefaces`);
  return { bytes, font };
}

/** The OpenType file of a weight, as documents embed it. */
export const fontBytes = (weight: Weight): Buffer => face(weight).bytes;

/** Figures of one width, so that they line up. */
export const FEATURES = ["kern", "tnum"] as const;

/** Words come again and again; a report has a few thousand different ones. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** The width of a line, in the unit of its size. */
export function textWidth(text: string, size: number, bold = false): number {
  const weight = bold ? "bold" : "regular";
  const key = `${weight} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    const { font } = face(weight);
    width = font.layout(printable(text), [...FEATURES]).advanceWidth / font.unitsPerEm;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
  }
  return width * size;
}

/** The letters of a line as one outline that begins at this point: a picture needs no font to show them. */
export function textOutline(text: string, x: number, y: number, size: number, bold = false): string {
  const { font } = face(bold ? "bold" : "regular");
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(printable(text), [...FEATURES]);
  let left = x;
  return glyphs
    .map((glyph, place) => {
      const position = positions[place];
      const outline = glyph.path
        .scale(scale, -scale)
        .translate(left + (position?.xOffset ?? 0) * scale, y)
        .toSVG();
      left += (position?.xAdvance ?? 0) * scale;
      return outline;
    })
    .join("");
}

/** Spaces of any width that must not break, which the typeface lacks, are the one that it has. */
const UNBREAKABLE = /[\u202F\u2007\u2009]/g;
const CONTROLS = /\p{Cc}|\p{Cf}|\uFE0F/gu;

/** The text as the typeface can write it: a letter that it lacks loses its accents, or is shown as missing. */
export function printable(text: string): string {
  const { font } = face("regular");
  const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  return [
    ...text
      .replace(UNBREAKABLE, "\u00A0")
      .replace(/\s*\n\s*/g, " ")
      .replace(CONTROLS, ""),
  ]
    .map((letter) => {
      if (has(letter)) return letter;
      const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "");
      return plain !== "" && [...plain].every(has) ? plain : "?";
    })
    .join("");
}
