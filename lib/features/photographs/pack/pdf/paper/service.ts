import "server-only";
import PDFDocument from "pdfkit";
import { linesOf } from "../../columns/rules";
import { TONES } from "../../drawing/constants";
import type { Tone } from "../../drawing/types";
import { FEATURES, fontBytes, printable, textWidth, type Weight } from "../../typography/service";

/** Margins of an A4 sheet, in points. */
const MARGIN = { side: 56, top: 64, bottom: 58 } as const;
const LINE = 1.35;

/** ISO 14289, and no typeface but ours: the types of the library lack both. */
const ACCESSIBLE: object = { subset: "PDF/UA", font: null };

export type TextStyle = { readonly size: number; readonly weight: Weight; readonly tone: Tone };
/** Left, top, right and bottom, in points. */
export type Box = [number, number, number, number];
/** The types of the library lack these two. */
type TagOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: "Column" | "Row";
  readonly bbox?: Box;
};
type Element = PDFKit.PDFStructureElement;

/**
 * A tagged PDF (PDF/UA) written from top to bottom: every text and drawing stands in an element of the structure, so the
 * order in which it is read is the order in which it is written; headers and numbers of pages are artifacts.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  y: number = MARGIN.top;
  readonly left = MARGIN.side;
  readonly #document: Element;
  readonly #done: Promise<Buffer>;

  constructor(title: string, subject: string) {
    this.doc = new PDFDocument({
      size: "A4",
      margin: 0,
      pdfVersion: "1.7",
      ...ACCESSIBLE,
      tagged: true,
      lang: "fr-FR",
      displayTitle: true,
      // The numbers of pages are written once their count is known.
      bufferPages: true,
      info: { Title: printable(title), Subject: printable(subject), Creator: "Quartiers Productifs" },
    });
    const pieces: Buffer[] = [];
    this.#done = new Promise((resolve, reject) => {
      this.doc.on("data", (piece: Buffer) => pieces.push(piece));
      this.doc.on("end", () => resolve(Buffer.concat(pieces)));
      this.doc.on("error", reject);
    });
    this.doc.registerFont("regular", fontBytes("regular"));
    this.doc.registerFont("bold", fontBytes("bold"));
    this.#document = this.doc.struct("Document");
    this.doc.addStructure(this.#document);
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN.side;
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN.bottom;
  }

  /** Another page, unless so much is left on this one. */
  room(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === MARGIN.top) return false;
    // An element that is open goes on there.
    this.doc.continueOnNewPage();
    this.y = MARGIN.top;
    return true;
  }

  /** An element of the structure, in another or in the document itself. */
  tag(type: string, within: Element | null = null, options: TagOptions = {}): Element {
    const element = this.doc.struct(type, options);
    (within ?? this.#document).add(element);
    return element;
  }

  /** One paragraph, cut into lines, over as many pages as it takes. */
  paragraph(type: string, text: string, style: TextStyle, within: Element | null = null, x = 0): void {
    const lines = linesOf(printable(text), this.width - x, this.#measure(style));
    this.tag(type, within).add(() => {
      for (const line of lines) {
        this.room(style.size * LINE);
        this.write(line, this.left + x, this.y, style);
        this.y += style.size * LINE;
      }
    });
  }

  linesIn(text: string, width: number, style: TextStyle): readonly string[] {
    return linesOf(printable(text), width, this.#measure(style));
  }

  #measure(style: TextStyle): (text: string) => number {
    return (text) => textWidth(text, style.size, style.weight === "bold");
  }

  /** One line whose top left corner is there. */
  write(text: string, x: number, y: number, { size, weight, tone }: TextStyle): void {
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor(TONES[tone])
      .text(printable(text), x, y, {
        lineBreak: false,
        features: [...FEATURES] as PDFKit.Mixins.OpenTypeFeatures[],
      });
  }

  /** Decoration: seen, never read out. */
  artifact(type: "Pagination" | "Layout", draw: () => void): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Heads and numbers the pages, and ends the file. */
  finish(head: string, foot: string): Promise<Buffer> {
    const style: TextStyle = { size: 8, weight: "regular", tone: "muted" };
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.doc.switchToPage(page);
      this.artifact("Pagination", () => {
        if (page > start) this.write(head, this.left, 34, style);
        this.write(foot, this.left, this.bottom + 22, style);
        const number = `Page\u00A0${page + 1} sur ${count}`;
        this.write(number, this.left + this.width - textWidth(number, style.size), this.bottom + 22, style);
      });
    }
    this.#document.end();
    this.doc.end();
    return this.#done;
  }
}
