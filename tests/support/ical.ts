/** Reads the lines of an iCalendar file as RFC 5545 says, for tests: unfolds, splits, unescapes. What they mean, ts-ics tells. */
export type IcalEvent = Readonly<Record<string, string>>;

const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** @throws where the file breaks the rules that programs rely on. */
export function parseIcal(file: string): { readonly head: IcalEvent; readonly events: readonly IcalEvent[] } {
  if (/(^|[^\r])\n|\r(?!\n)/.test(file)) throw new Error("every line ends in CR LF");
  if (!file.endsWith("\r\n")) throw new Error("the last line is not ended");
  for (const line of file.split("\r\n"))
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
  const lines = file
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR") throw new Error("no calendar");
  if (!lines.includes("BEGIN:VTIMEZONE")) throw new Error("no time zone");
  const head: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let current = head;
  const zone = lines.indexOf("END:VTIMEZONE");
  for (const line of [...lines.slice(1, lines.indexOf("BEGIN:VTIMEZONE")), ...lines.slice(zone + 1, -1)]) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[A-Za-z/]+)?):(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a property: ${line}`);
    if (name === "BEGIN") {
      current = {};
      events.push(current);
    } else if (name === "END") current = head;
    else if (name in current) throw new Error(`${name} comes twice`);
    else current[name] = unescaped(value);
  }
  return { head, events };
}
