const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;
const LINE_HEIGHT = 22;

/** Characters of PDF's own encoding for Latin text, in octal; whatever else is typed becomes a question mark. */
function literal(text: string): string {
  const latin = text
    .replace(/[’‘]/g, "'")
    .replace(/[\u00A0\u202F]/g, " ")
    .replace(/[–—]/g, "-");
  return [...latin]
    .map((character) => {
      const code = character.codePointAt(0) ?? 63;
      if (code > 255) return "?";
      return code > 126 || "()\\".includes(character) ? `\\${code.toString(8).padStart(3, "0")}` : character;
    })
    .join("");
}

/** One page of text as a valid PDF 1.4: what a reader opens, and as small as it gets. */
export function smallPdf(lines: readonly string[]): Buffer {
  const text = lines
    .map((line, row) => `${row === 0 ? "" : `0 -${LINE_HEIGHT} Td `}(${literal(line)}) Tj`)
    .join("\n");
  const content = `BT /F1 14 Tf 60 ${PAGE_HEIGHT - 80} Td\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
