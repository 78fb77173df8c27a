import "server-only";
import { TONES } from "../../drawing/constants";
import type { Drawing, DrawnText, Shape } from "../../drawing/types";
import { textWidth } from "../../typography/service";
import type { Box, Paper } from "../paper/service";

/** The highest a drawing may be, so that its title stands on the same page. */
const HIGHEST = 560;

/** How high a drawing is on the page, and by how much it is made smaller for it. */
export function fitOn(
  paper: Paper,
  { width, height }: Drawing,
): { readonly scale: number; readonly height: number } {
  const scale = Math.min(paper.width / width, HIGHEST / height, 1.15);
  return { scale, height: height * scale };
}

/** A drawing as vectors, with what it shows in words for whoever does not see it. */
export function placeDrawing(paper: Paper, drawing: Drawing, alternative: string): void {
  const { scale, height } = fitOn(paper, drawing);
  const left = paper.left + (paper.width - drawing.width * scale) / 2;
  const bbox: Box = [left, paper.y, left + drawing.width * scale, paper.y + height];
  paper.tag("Figure", null, { alt: alternative, bbox }).add(() => {
    paper.doc.save().translate(left, paper.y).scale(scale);
    for (const shape of drawing.shapes) {
      if (shape.kind === "text") placeText(paper.doc, shape);
      else place(paper, shape);
    }
    paper.doc.restore();
  });
  paper.y += height + 10;
}

function place({ doc }: Paper, shape: Exclude<Shape, DrawnText>): void {
  doc.lineWidth(1);
  if (shape.kind === "rect") doc.rect(shape.x, shape.y, shape.width, shape.height);
  else if (shape.kind === "circle") doc.circle(shape.x, shape.y, shape.radius);
  else {
    doc.path(shape.path).lineWidth(shape.width ?? 1);
    if (shape.dash) doc.dash(shape.dash[0], { space: shape.dash[1] });
  }
  if (shape.fill && shape.stroke) doc.fillAndStroke(TONES[shape.fill], TONES[shape.stroke]);
  else if (shape.fill) doc.fill(TONES[shape.fill]);
  else if (shape.stroke) doc.stroke(TONES[shape.stroke]);
  doc.undash();
}

function placeText(doc: PDFKit.PDFDocument, { x, y, size, text, anchor, tone, bold, halo }: DrawnText): void {
  const width = textWidth(text, size, bold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const options = { lineBreak: false, baseline: "alphabetic" } as const;
  doc.font(bold ? "bold" : "regular").fontSize(size);
  if (halo) {
    doc.save().lineWidth(3).lineJoin("round").strokeColor(TONES.white).fillColor(TONES.white);
    doc.text(shown(text), left, y, { ...options, stroke: true, fill: true }).restore();
  }
  doc.fillColor(TONES[tone]).text(shown(text), left, y, options);
}

const shown = (text: string) => text.replace(/\u202F/g, "\u00A0");
