const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, position) => bytes[position] === byte);

/** What windows-1252 has where Latin-1 has control characters. Node's own decoder forgets them. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
/** The upper half of MS-DOS, which Excel still proposes as « CSV (MS-DOS) ». */
const MS_DOS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

export type Utf16 = "utf-16le" | "utf-16be";

/** By its mark or, without it, by the zeros of the Latin letters of its first lines. */
export function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const head = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (const [place, byte] of head.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.35;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

/** UTF-8 with or without its mark, UTF-16, or else what French spreadsheets save. */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const latin = new TextDecoder("latin1").decode(bytes);
    return mostlyUtf8(latin) ?? singleBytes(bytes, latin);
  }
}

const SEQUENCE =
  /[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}/g;
const HIGH = /[\u0080-\u00FF]/g;
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Lines of two origins in one file: what is UTF-8 is read so, and the few bytes that are not as windows-1252. */
function mostlyUtf8(latin: string): string | null {
  const strays = countOf(latin.replace(SEQUENCE, ""), HIGH);
  if (countOf(latin, SEQUENCE) <= strays) return null;
  return latin.replace(new RegExp(`${SEQUENCE.source}|[\\u0080-\\u009F]`, "g"), (found) =>
    found.length === 1 ? windows1252(found) : Buffer.from(found, "latin1").toString("utf8"),
  );
}

const windows1252 = (control: string) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control;

/** Where each encoding keeps é è ê à ç: the places differ, and French is full of them. */
const LETTERS = {
  windows: /[\u00E9\u00E8\u00EA\u00E0\u00E7]/g,
  mac: /[\u008E\u008F\u0090\u0088\u008D]/g,
  dos: /[\u0082\u008A\u0088\u0085\u0087]/g,
} as const;

function singleBytes(bytes: Uint8Array, latin: string): string {
  const windows = countOf(latin, LETTERS.windows);
  const mac = countOf(latin, LETTERS.mac);
  const dos = countOf(latin, LETTERS.dos);
  if (mac > windows && mac > dos) return new TextDecoder("macintosh").decode(bytes);
  if (dos > windows && dos > mac)
    return latin.replace(HIGH, (high) => MS_DOS[high.charCodeAt(0) - 0x80] ?? high);
  return latin.replace(/[\u0080-\u009F]/g, windows1252);
}
