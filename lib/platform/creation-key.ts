import "server-only";
import { createHash } from "node:crypto";

/**
 * What a form makes is known by this: the same form sent twice makes one thing. Gone back to, filled anew and sent, it makes another,
 * although its page, which may come from the browser's memory, has the key of the first.
 */
export function keyOfContent(creationKey: string, content: unknown): string {
  const digest = createHash("sha256")
    .update(`${creationKey} ${JSON.stringify(content)}`)
    .digest("hex");
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
