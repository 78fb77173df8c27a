import "server-only";
import sharp from "sharp";
import { textOutline, textWidth } from "../../typography/service";
import { TONES } from "../constants";
import type { Drawing, DrawnText, Shape } from "../types";

// One picture at a time, none of them twice: threads and a cache would only hold memory beside the server's.
sharp.cache(false);
sharp.concurrency(1);

/** Of a screen that shows paper at its size: sharp enough to print. */
const PIXELS_PER_POINT = 2.5;

/** A drawing as a picture, for programs that draw no vectors. */
export function pictureOf(drawing: Drawing): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(drawing)), { density: 72 * PIXELS_PER_POINT })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** A drawing as SVG; letters are outlines, so that they are the same wherever it is seen. */
export function svgOf({ width, height, shapes }: Drawing): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${TONES.white}"/>${shapes.map(shapeSvg).join("")}</svg>`;
}

function shapeSvg(shape: Shape): string {
  if (shape.kind === "text") return textSvg(shape);
  const paint = `fill="${shape.fill ? TONES[shape.fill] : "none"}"${shape.stroke ? ` stroke="${TONES[shape.stroke]}"` : ""}`;
  switch (shape.kind) {
    case "rect":
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${paint}/>`;
    case "circle":
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" ${paint}/>`;
    case "path": {
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash.join(" ")}"` : "";
      return `<path d="${shape.path}" ${paint} stroke-width="${shape.width ?? 1}"${dash}/>`;
    }
  }
}

function textSvg({ x, y, size, text, anchor, tone, bold, halo }: DrawnText): string {
  const width = textWidth(text, size, bold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const outline = textOutline(text, left, y, size, bold);
  const behind = halo
    ? `<path d="${outline}" fill="none" stroke="${TONES.white}" stroke-width="3" stroke-linejoin="round"/>`
    : "";
  return `${behind}<path d="${outline}" fill="${TONES[tone]}"/>`;
}
