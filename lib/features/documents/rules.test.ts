import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_FILE_NAME_LENGTH } from "./constants";
import { formatBytes } from "./labels";
import { contentDisposition, mediaTypeOf, safeFileName, titleOf } from "./rules";

const PDF = "application/pdf";

describe("the name of a file", () => {
  it.each([
    ["Plan de financement.pdf", "Plan de financement.pdf"],
    ["ÉTUDE d’impact (v2).PDF", "ÉTUDE d’impact (v2).pdf"],
    ["photo.jpg", "photo.jpg.pdf"],
    ["facture.pdf.exe", "facture.pdf.exe.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\fakepath\\Bilan.pdf", "Bilan.pdf"],
    ["photo\u202Efdp.exe", "photofdp.exe.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie- x=1.pdf"],
    ['dev"is.pdf', "dev-is.pdf"],
    ["nul\u0000.pdf", "_nul.pdf"],
    ["CON.pdf", "_CON.pdf"],
    [".htaccess", "htaccess.pdf"],
    ["...", "document.pdf"],
    ["", "document.pdf"],
    [".pdf", "document.pdf"],
    ["pdf", "document.pdf"],
    ["文書.pdf", "文書.pdf"],
    ["%2e%2e%2fx.pdf", "2e-2e-2fx.pdf"],
  ])("%j is saved as %j", (given, saved) => {
    expect(safeFileName(given, PDF)).toBe(saved);
  });

  it("is always short, visible, without a path, and says what the file is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = safeFileName(given, "image/jpeg");
        expect(name).toMatch(/^[^/\\"\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]+\.jpe?g$/u);
        expect([...name].length).toBeLessThanOrEqual(MAX_FILE_NAME_LENGTH);
        expect(safeFileName(name, "image/jpeg")).toBe(name);
      }),
    );
  });

  it("is the title when none is given", () => {
    expect(titleOf("Plan de financement.v2.pdf")).toBe("Plan de financement.v2");
  });
});

describe("the header of a download", () => {
  it("carries the real name, and one for programs that know ASCII only", () => {
    expect(contentDisposition("Étude d’impact (1).pdf")).toBe(
      "attachment; filename=\"Etude d_impact (1).pdf\"; filename*=UTF-8''%C3%89tude%20d%E2%80%99impact%20%281%29.pdf",
    );
  });

  it("is one line of ASCII whatever the name, and gives it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (given) => {
        const name = safeFileName(given, PDF);
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~!%-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
      }),
    );
  });
});

it("takes what is on the list and nothing else", () => {
  expect(mediaTypeOf("application/pdf")).toBe("application/pdf");
  for (const other of [
    undefined,
    "text/html",
    "image/svg+xml",
    "application/zip",
    "constructor",
    "application/x-msdownload",
  ])
    expect(mediaTypeOf(other)).toBeNull();
});

it("says sizes as people do", () => {
  expect([0, 1, 1023, 1024, 1_234_567, 20 * 1024 * 1024].map(formatBytes)).toEqual([
    "0\u00A0octet",
    "1\u00A0octet",
    "1023\u00A0octets",
    "1\u00A0ko",
    "1,2\u00A0Mo",
    "20\u00A0Mo",
  ]);
});
