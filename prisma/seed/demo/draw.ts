import { createHash } from "node:crypto";

/** A number from 0 to `sides` - 1 that depends on the words alone: the same data every time. */
export function draw(title: string, about: string, sides: number): number {
  return createHash("sha256").update(`${title}/${about}`).digest().readUInt32BE(0) % sides;
}
