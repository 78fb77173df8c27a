import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallPdf } from "@/prisma/seed/demo/small-pdf";
import { officeFile } from "@/tests/support/office-files";
import { MAX_DOCUMENT_BYTES } from "./constants";
import { passOver, receiveDocument } from "./service";

const PDF = smallPdf(["Bonjour"]);
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const html = "<!doctype html><script>alert(1)</script>";

function post(file: File | null, fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set("fichier", file);
  return new Request("http://127.0.0.1/", { method: "POST", body: form });
}

async function receive(request: Request) {
  return receiveDocument(request, async ({ fields, file }) => {
    if (!file.ok) return { fields, refusal: file.refusal };
    const pieces: Buffer[] = [];
    for await (const piece of file.value.bytes()) pieces.push(piece);
    const { fileName, mediaType, byteCount, sha256 } = file.value;
    return { fields, fileName, mediaType, byteCount, sha256, bytes: Buffer.concat(pieces) };
  });
}

const waitingFiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith("quartiers-productifs-"));
let before: string[] = [];
beforeAll(() => {
  before = waitingFiles();
});
afterAll(() => {
  expect(waitingFiles(), "nothing is left on the disk").toEqual(before);
});

describe("a file that is taken", () => {
  it.each([
    ["a PDF", PDF, "plan.pdf", "text/html", "plan.pdf", "application/pdf"],
    ["a picture under another name", PNG, "photo.exe", "", "photo.exe.png", "image/png"],
    [
      "a text of Word",
      officeFile("docx"),
      "note.docx",
      "application/zip",
      "note.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "a large picture before the types",
      officeFile("docx", { "word/media/image1.png": [new Uint8Array(3_000_000).fill(7), { level: 0 }] }),
      "photos.docx",
      "",
      "photos.docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "a workbook called a text",
      officeFile("xlsx"),
      "budget.docx",
      "",
      "budget.docx.xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    [
      "a text of LibreOffice",
      officeFile("odt"),
      "a.odt",
      "",
      "a.odt",
      "application/vnd.oasis.opendocument.text",
    ],
    [
      "a PDF that is HTML further down",
      Buffer.concat([PDF, Buffer.from(html)]),
      "x.html",
      "text/html",
      "x.html.pdf",
      "application/pdf",
    ],
  ])("%s", async (_what, bytes, name, declared, fileName, mediaType) => {
    const received = await receive(
      post(new File([new Uint8Array(bytes)], name, { type: declared }), { titre: "Étude" }),
    );
    expect(received).toMatchObject({
      fields: { titre: "Étude" },
      fileName,
      mediaType,
      byteCount: bytes.length,
    });
    expect(received.bytes?.equals(bytes)).toBe(true);
  });

  it("is 20 MB to the byte, and not one more", async () => {
    const largest = Buffer.concat([PDF, Buffer.alloc(MAX_DOCUMENT_BYTES - PDF.length, 32)]);
    expect(await receive(post(new File([largest], "a.pdf")))).toMatchObject({
      byteCount: MAX_DOCUMENT_BYTES,
    });
    const larger = Buffer.concat([largest, Buffer.from(" ")]);
    expect(await receive(post(new File([larger], "a.pdf")))).toMatchObject({ refusal: "tooLarge" });
  });
});

describe("a file that is not", () => {
  it.each([
    ["HTML", Buffer.from(html)],
    ["HTML before a PDF", Buffer.concat([Buffer.from(html), PDF])],
    [
      "SVG with a script",
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])],
    ["an archive", officeFile("zip")],
    ["a text with macros", officeFile("docm")],
    ["a bomb", officeFile("zip", { "[Content_Types].xml": new Uint8Array(40_000_000) })],
    ["a damaged archive", officeFile("docx").subarray(0, 60)],
    ["text", Buffer.from("bonjour")],
    ["one byte", Buffer.from("%")],
  ])("%s", async (_what, bytes) => {
    const file = new File([new Uint8Array(bytes)], "plan.pdf", { type: "application/pdf" });
    expect(await receive(post(file, { titre: "t" }))).toEqual({
      fields: { titre: "t" },
      refusal: "unknownType",
    });
  });

  it("says which: none, empty", async () => {
    expect(await receive(post(null))).toEqual({ fields: {}, refusal: "noFile" });
    expect(await receive(post(new File([], "")))).toMatchObject({ refusal: "noFile" });
    expect(await receive(post(new File([], "a.pdf")))).toMatchObject({ refusal: "emptyFile" });
  });
});

describe("a form broken off", () => {
  const type = "multipart/form-data; boundary=x";
  const head = '--x\r\nContent-Disposition: form-data; name="fichier"; filename="a.pdf"\r\n\r\n';
  it.each([
    ["in the middle of the file", `${head}%PDF-1.4 ...`],
    ["before its end", `${head}%PDF-1.4\r\n--x\r\n`],
    ["before anything", ""],
  ])("%s keeps nothing", async (_what, body) => {
    const request = () =>
      new Request("http://127.0.0.1/", { method: "POST", body, headers: { "Content-Type": type } });
    expect(await receive(request())).toMatchObject({ refusal: "interrupted" });
    await passOver(request());
  });

  it("is no form at all", async () => {
    const request = new Request("http://127.0.0.1/", { method: "POST", body: "a=1" });
    expect(await receive(request)).toMatchObject({ refusal: "interrupted" });
  });
});
