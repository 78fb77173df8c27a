import { type Zippable, zipSync } from "fflate";

const text = (content: string) => new TextEncoder().encode(content);

/** As little of an office document as makes one, in the order that its program writes. */
export function officeFile(kind: "docx" | "docm" | "xlsx" | "odt" | "zip", more: Zippable = {}): Buffer {
  const types = {
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  };
  if (kind === "zip") return Buffer.from(zipSync({ "lisez-moi.txt": text("bonjour"), ...more }));
  if (kind === "odt")
    return Buffer.from(
      zipSync({
        mimetype: [text("application/vnd.oasis.opendocument.text"), { level: 0 }],
        "content.xml": text("<office:document/>"),
        ...more,
      }),
    );
  return Buffer.from(
    zipSync({
      "_rels/.rels": text("<Relationships/>"),
      ...more,
      "[Content_Types].xml": text(
        `<?xml version="1.0"?><Types><Override PartName="/x.xml" ContentType="${types[kind]}"/></Types>`,
      ),
    }),
  );
}
