import { cleanLine } from "@/lib/kernel/text";
import { MAX_ENVELOPE_BYTES, MAX_FEATURE_BYTES } from "../constants";
import type { FileRefusal } from "../types";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const ZERO = 0x30;
const MAX_KEY_BYTES = 64;

export class UnreadableFile extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal);
  }
}

/**
 * Takes a GeoJSON collection apart while it arrives: each entity of `features` is given back as text, and what stands
 * around them, the envelope, is kept with a `0` in place of each. When both are valid JSON, so was the file; and never is
 * more than one entity held.
 */
export class FeatureScanner {
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last text read at the first level: the key of the array that follows. */
  #key: number[] = [];
  #inFeatures = false;
  /** Depth of the entity that is being kept. */
  #inFeature = false;
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  readonly #envelope: Uint8Array[] = [];
  #envelopeBytes = 0;
  #started = false;

  /** @returns the entities that end in this piece. @throws UnreadableFile */
  push(piece: Uint8Array): Uint8Array[] {
    const features: Uint8Array[] = [];
    let from = 0;
    if (!this.#started && piece.length > 0) {
      this.#started = true;
      if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) from = 3;
      // UTF-16, which some tools of Windows write.
      if (piece[0] === 0xff || piece[0] === 0xfe || piece[1] === 0) throw new UnreadableFile("notUtf8");
    }
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (this.#depth === 1 && this.#key.length < MAX_KEY_BYTES) this.#key.push(byte);
      } else if (byte === QUOTE) {
        this.#inString = true;
        if (this.#depth === 1) this.#key = [];
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (this.#inFeatures && !this.#inFeature && this.#depth === 2 && byte === OPEN_BRACE) {
          this.#inFeature = true;
          this.#keepEnvelope(piece.subarray(from, at));
          this.#keepEnvelope(Uint8Array.of(ZERO));
          from = at;
        }
        if (this.#depth === 1 && byte === OPEN_BRACKET)
          this.#inFeatures = String.fromCharCode(...this.#key) === "features";
        this.#depth += 1;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#inFeature && this.#depth === 2) {
          this.#keepFeature(piece.subarray(from, at + 1));
          features.push(join(this.#kept, this.#keptBytes));
          this.#kept = [];
          this.#keptBytes = 0;
          this.#inFeature = false;
          from = at + 1;
        }
        if (this.#depth === 1) this.#inFeatures = false;
      }
    }
    const rest = piece.subarray(from);
    if (this.#inFeature) this.#keepFeature(rest);
    else this.#keepEnvelope(rest);
    return features;
  }

  /** What stood around the entities, once the file has ended. @throws UnreadableFile */
  end(): Record<string, unknown> {
    if (!this.#started) throw new UnreadableFile("notJson");
    if (this.#depth > 0 || this.#inString) throw new UnreadableFile("truncated");
    const envelope = parseJson(join(this.#envelope, this.#envelopeBytes));
    if (!isRecord(envelope)) throw new UnreadableFile("notACollection");
    return envelope;
  }

  #keepFeature(piece: Uint8Array): void {
    this.#keptBytes += piece.length;
    if (this.#keptBytes > MAX_FEATURE_BYTES) throw new UnreadableFile("featureTooLarge");
    // A copy: the piece is a window on memory that will be used again.
    this.#kept.push(piece.slice());
  }

  #keepEnvelope(piece: Uint8Array): void {
    this.#envelopeBytes += piece.length;
    if (this.#envelopeBytes > MAX_ENVELOPE_BYTES) throw new UnreadableFile("envelopeTooLarge");
    this.#envelope.push(piece.slice());
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @throws UnreadableFile: not UTF-8, or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("notUtf8");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile("notJson");
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names of WGS 84, and of the French geographic systems that differ from it by less than a metre. */
const GEOGRAPHIC = /(CRS84|4326|4171|4258|4979|RGF93G)$/i;

/**
 * The first version of GeoJSON let a file name its reference system; the present one knows WGS 84 only.
 * @returns the name of another one, null when there is nothing to object to.
 */
export function foreignCrs(envelope: Record<string, unknown>): string | null {
  const { crs } = envelope;
  if (!isRecord(crs) || !isRecord(crs.properties)) return null;
  const name = crs.properties.name ?? crs.properties.code ?? crs.properties.href;
  if (typeof name !== "string" && typeof name !== "number") return null;
  return GEOGRAPHIC.test(String(name)) ? null : [...cleanLine(String(name))].slice(0, 100).join("");
}
