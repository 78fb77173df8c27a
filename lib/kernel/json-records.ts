const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const ZERO = 0x30;
const MAX_KEY_BYTES = 64;

export type JsonFaultKind = "notUtf8" | "notJson" | "recordTooLarge" | "envelopeTooLarge";

export class JsonFault extends Error {
  constructor(readonly kind: JsonFaultKind) {
    super(kind);
  }
}

type Limits = { readonly recordBytes: number; readonly envelopeBytes: number };

/**
 * Takes a JSON text apart while it arrives: the objects of one list are given back as text, and what stands around them,
 * the envelope, is kept with a `0` in place of each. When all of these are valid JSON, so was the text; and never is more
 * than one object held. The list is the one under `key` of an object or, where `bare` is asked for, the text itself.
 */
export class JsonRecords {
  readonly #key: string;
  readonly #bare: boolean;
  readonly #limits: Limits;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** The last text read at the first level: the key of the list that follows. */
  #lastText: number[] = [];
  /** Depth of the objects of the list that is being read; zero outside of one. */
  #recordDepth = 0;
  #inRecord = false;
  #kept: Uint8Array[] = [];
  #keptBytes = 0;
  readonly #envelope: Uint8Array[] = [];
  #envelopeBytes = 0;
  #started = false;
  #blank = true;

  constructor(list: { readonly key: string; readonly bare?: boolean }, limits: Limits) {
    this.#key = list.key;
    this.#bare = list.bare ?? false;
    this.#limits = limits;
  }

  /** Whether the text stops inside a list, an object or a string. */
  get isCutOff(): boolean {
    return this.#depth > 0 || this.#inString;
  }

  /** @returns the objects that end in this piece. @throws JsonFault */
  push(piece: Uint8Array): Uint8Array[] {
    const records: Uint8Array[] = [];
    let from = 0;
    if (!this.#started && piece.length > 0) {
      this.#started = true;
      if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) from = 3;
      // UTF-16, which some tools of Windows write.
      if (piece[0] === 0xff || piece[0] === 0xfe || piece[1] === 0) throw new JsonFault("notUtf8");
    }
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        else if (this.#depth === 1 && this.#lastText.length < MAX_KEY_BYTES) this.#lastText.push(byte);
      } else if (byte === QUOTE) {
        this.#inString = true;
        if (this.#depth === 1) this.#lastText = [];
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        if (byte === OPEN_BRACE && !this.#inRecord && this.#depth === this.#recordDepth && this.#depth > 0) {
          this.#inRecord = true;
          this.#keepEnvelope(piece.subarray(from, at));
          this.#keepEnvelope(Uint8Array.of(ZERO));
          from = at;
        }
        if (byte === OPEN_BRACKET && this.#recordDepth === 0 && this.#opensList())
          this.#recordDepth = this.#depth + 1;
        this.#depth += 1;
        this.#blank = false;
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth -= 1;
        if (this.#inRecord && this.#depth === this.#recordDepth) {
          this.#keepRecord(piece.subarray(from, at + 1));
          records.push(join(this.#kept, this.#keptBytes));
          this.#kept = [];
          this.#keptBytes = 0;
          this.#inRecord = false;
          from = at + 1;
        }
        if (this.#depth < this.#recordDepth) this.#recordDepth = 0;
      }
    }
    const rest = piece.subarray(from);
    if (this.#inRecord) this.#keepRecord(rest);
    else this.#keepEnvelope(rest);
    return records;
  }

  /** What stood around the objects, once the text has ended. */
  end(): Uint8Array {
    return join(this.#envelope, this.#envelopeBytes);
  }

  #opensList(): boolean {
    if (this.#depth === 0) return this.#bare && this.#blank;
    return this.#depth === 1 && String.fromCharCode(...this.#lastText) === this.#key;
  }

  #keepRecord(piece: Uint8Array): void {
    this.#keptBytes += piece.length;
    if (this.#keptBytes > this.#limits.recordBytes) throw new JsonFault("recordTooLarge");
    // A copy: the piece is a window on memory that will be used again.
    this.#kept.push(piece.slice());
  }

  #keepEnvelope(piece: Uint8Array): void {
    this.#envelopeBytes += piece.length;
    if (this.#envelopeBytes > this.#limits.envelopeBytes) throw new JsonFault("envelopeTooLarge");
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

/** @throws JsonFault: not UTF-8, or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new JsonFault("notUtf8");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonFault("notJson");
  }
}
