import { cleanLine, textLength, withoutAccents } from "@/lib/kernel/text";
import { MAX_FILE_NAME_LENGTH, MEDIA_TYPES, type MediaType } from "./constants";

/** Marks that turn the direction of writing, or are not seen: `photo\u202Egpj.exe` reads `photoexe.jpg`. */
const UNSEEN =
  /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** What some system forbids in a name, or a header would have to quote. */
const FORBIDDEN = /[<>:"|?*%;`$]/g;
/** Names that Windows keeps for devices, whatever follows the first point. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const FALLBACK = "document";

const lastExtension = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

function cut(text: string, length: number): string {
  return [...text].slice(0, length).join("");
}

/**
 * The name under which a file is saved on the reader's machine: no path, nothing unseen, and always an ending that says
 * what the file is: `facture.pdf.exe` that holds a PDF becomes `facture.pdf.exe.pdf`.
 */
export function safeFileName(given: string, mediaType: MediaType): string {
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const base = cleanLine(given.replace(/[\r\n\t]+/g, " "))
    .replace(UNSEEN, "")
    .split(/[/\\]/)
    .at(-1);
  const name = (base ?? "")
    .replace(FORBIDDEN, "-")
    .replace(/^[.\s-]+|[.\s]+$/g, "")
    .replace(DEVICE, "_$1");
  const extension = lastExtension(name);
  const hasEnding = endings.includes(extension) && name.length > extension.length + 1;
  const stem = hasEnding
    ? name.slice(0, -(extension.length + 1))
    : endings.includes(name.toLowerCase())
      ? ""
      : name;
  const ending = hasEnding ? extension : (endings[0] ?? "");
  return `${cut(stem, MAX_FILE_NAME_LENGTH - ending.length - 1).trim() || FALLBACK}.${ending}`;
}

/** The title proposed when none was given: the name without its ending. */
export function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "");
}

/**
 * RFC 6266: always a file to save, never a page to draw. The plain name is for programs that know no other; RFC 5987
 * (`filename*`) carries the real one.
 */
export function contentDisposition(fileName: string): string {
  const plain = withoutAccents(fileName).replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Whether these bytes may be kept, by what they say they are. */
export function mediaTypeOf(detected: string | undefined): MediaType | null {
  return detected !== undefined && Object.hasOwn(MEDIA_TYPES, detected) ? (detected as MediaType) : null;
}

export const isTooLong = (text: string, limit: number) => textLength(text) > limit;
