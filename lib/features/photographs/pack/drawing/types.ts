/** What a drawing is made of, whatever draws it: vectors in the PDF, a picture in the document. Points, from the top left. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** Colours of the State's design system, by what they are for. */
export type Tone = "ink" | "muted" | "grid" | "accent" | "pale" | "land" | "white";

export type Shape =
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: Tone;
      readonly stroke?: Tone;
    }
  | {
      readonly kind: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill?: Tone;
      readonly stroke?: Tone;
    }
  /** The path of SVG, in absolute or relative steps. */
  | {
      readonly kind: "path";
      readonly path: string;
      readonly fill?: Tone;
      readonly stroke?: Tone;
      readonly width?: number;
      readonly dash?: readonly [number, number];
    }
  | DrawnText;

export type DrawnText = {
  readonly kind: "text";
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  readonly bold?: boolean;
  /** Drawn behind it, so that it reads over a map. */
  readonly halo?: boolean;
};
