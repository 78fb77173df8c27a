import "server-only";
import { type FileHandle, mkdtemp, open, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READ_BYTES = 64 * 1024;

/**
 * What was received and is not kept yet: on the disk, not in memory, and without a name there, so that whatever ends the
 * process, nothing is left of it.
 */
export class WaitingFile {
  #length = 0;
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(): Promise<WaitingFile> {
    const folder = await mkdtemp(join(tmpdir(), "quartiers-productifs-"));
    const path = join(folder, "fichier");
    const handle = await open(path, "wx+", 0o600);
    await rm(path);
    await rmdir(folder);
    return new WaitingFile(handle);
  }

  async append(piece: Buffer): Promise<void> {
    await this.#handle.write(piece, 0, piece.length, this.#length);
    this.#length += piece.length;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for (let at = 0; at < this.#length; at += READ_BYTES) {
      yield await this.read(at, Math.min(at + READ_BYTES, this.#length));
    }
  }

  async read(from: number, to: number): Promise<Buffer> {
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(to - from), 0, to - from, from);
    if (bytesRead !== to - from) throw new Error("a file that waits on the disk was cut");
    return buffer;
  }

  /** For readers that jump about in it, without reading it all. */
  asBlob(): Blob {
    return new WaitingBlob(this, 0, this.#length);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

class WaitingBlob extends Blob {
  readonly #file: WaitingFile;
  readonly #from: number;
  readonly #to: number;

  constructor(file: WaitingFile, from: number, to: number) {
    super();
    this.#file = file;
    this.#from = from;
    this.#to = to;
  }

  override get size(): number {
    return this.#to - this.#from;
  }

  override slice(start = 0, end = this.size): Blob {
    const within = (at: number) => Math.min(this.#from + Math.max(0, at), this.#to);
    return new WaitingBlob(this.#file, within(start), within(end));
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(await this.#file.read(this.#from, this.#to)).buffer;
  }
}
