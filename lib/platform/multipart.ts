import "server-only";

/** One field of a form as it arrives; `fileName` is null for plain fields. The body is read whole, or left alone. */
export type FormPart = {
  readonly name: string;
  readonly fileName: string | null;
  readonly body: AsyncIterable<Buffer>;
};

/** The body is no form, or ended in the middle of one: the connection was cut. */
export class UnreadableForm extends Error {}

const HEAD_END = Buffer.from("\r\n\r\n");
const MAX_HEAD_BYTES = 8_192;

/**
 * Reads a form in parts (RFC 7578) as it arrives, so that a large file is never held whole in memory, as
 * `request.formData()` would.
 * @throws UnreadableForm
 */
export async function* readFormParts(request: Request): AsyncGenerator<FormPart> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || request.body === null) throw new UnreadableForm("no form");
  const source = new Source(request.body.getReader());
  // The first boundary has no line break before it; given one, it is like the others.
  source.prepend("\r\n");
  const delimiter = Buffer.from(`\r\n--${mark}`);
  for await (const _ of source.until(delimiter)) {
    // What stands before the first part says nothing.
  }
  while (!(await source.ends())) {
    const head = await source.head();
    const disposition = /content-disposition:\s*form-data;([^\r\n]*)/i.exec(head)?.[1] ?? "";
    const parameter = (key: string) =>
      new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, "i").exec(disposition)?.[1] ?? null;
    const body = source.until(delimiter);
    yield { name: parameter("name") ?? "", fileName: parameter("filename"), body };
    for await (const _ of body) {
      // Whatever the reader left of this part is passed over.
    }
  }
}

/** The text of a plain field, cut at `limit` bytes. */
export async function readFieldText({ body }: FormPart, limit: number): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    if (length < limit) pieces.push(piece);
    length += piece.length;
  }
  return Buffer.concat(pieces).subarray(0, limit).toString("utf8");
}

class Source {
  #held: Buffer = Buffer.alloc(0);
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>) {
    this.#reader = reader;
  }

  prepend(text: string): void {
    this.#held = Buffer.concat([Buffer.from(text), this.#held]);
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || value === undefined) throw new UnreadableForm("cut off");
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
  }

  /** What comes before `delimiter`, which is taken away with it. */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      // The end of what is held may be the beginning of the delimiter.
      const safe = at >= 0 ? at : Math.max(0, this.#held.length - delimiter.length + 1);
      const piece = this.#held.subarray(0, safe);
      this.#held = this.#held.subarray(at >= 0 ? at + delimiter.length : safe);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      await this.#more();
    }
  }

  /** After a boundary: `--` ends the form, a line break begins a part. */
  async ends(): Promise<boolean> {
    while (this.#held.length < 2) await this.#more();
    const next = this.#held.toString("latin1", 0, 2);
    this.#held = this.#held.subarray(2);
    if (next === "--") return true;
    if (next !== "\r\n") throw new UnreadableForm("no line break after a boundary");
    return false;
  }

  async head(): Promise<string> {
    // A part without any header begins with the empty line itself.
    this.prepend("\r\n");
    for (;;) {
      const at = this.#held.indexOf(HEAD_END);
      if (at >= 0) {
        const head = this.#held.toString("utf8", 0, at);
        this.#held = this.#held.subarray(at + HEAD_END.length);
        return head;
      }
      if (this.#held.length > MAX_HEAD_BYTES) throw new UnreadableForm("endless headers");
      await this.#more();
    }
  }
}
