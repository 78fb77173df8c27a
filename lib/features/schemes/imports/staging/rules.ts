import { cleanLine } from "@/lib/kernel/text";

/** Deeper than any aid; a text made to be deep would exhaust whoever walks through it. */
const DEEPEST = 20;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const storableText = (text: string) => text.replaceAll("\0", "").replace(LONE_SURROGATE, "\uFFFD");

/** The same value without what Postgres refuses to keep: NUL, half characters, and nesting without end. */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return storableText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((held) => storable(held, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [storableText(key), storable(held, depth + 1)]),
  );
}

export type StagedAid = {
  readonly externalId: string;
  readonly position: number;
  readonly name: string;
  readonly raw: unknown;
};

/** An aid as it waits to be compared; one without an identifier has its place for one, which no source uses. */
export function stagedAid(raw: unknown, position: number): StagedAid {
  const fields = new Map(typeof raw === "object" && raw !== null ? Object.entries(raw) : []);
  const id = fields.get("id");
  const text = typeof id === "string" || typeof id === "number" ? String(id).trim() : "";
  const name = fields.get("name");
  return {
    externalId: /^[\w.-]{1,100}$/.test(text) ? text : `?${position}`,
    position,
    name: typeof name === "string" ? [...cleanLine(name)].slice(0, 300).join("") : "",
    raw: storable(raw),
  };
}
