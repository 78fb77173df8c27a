import type { Excess } from "./types";

/** What a form that confirms an excess sends back: `12-500000,15-20000`. */
export const excessToken = (excesses: readonly Excess[]): string =>
  excesses.map(({ envelopeId, overCents }) => `${envelopeId}-${overCents}`).join(",");

/** Confirmed, envelope by envelope, and by at least so much: what grew since is told anew. */
export function isConfirmed(excesses: readonly Excess[], token: string): boolean {
  const confirmed = new Map(
    token.split(",").map((part) => {
      const [id, cents] = part.split("-").map(Number);
      return [id, cents ?? 0] as const;
    }),
  );
  return excesses.every(({ envelopeId, overCents }) => (confirmed.get(envelopeId) ?? 0) >= overCents);
}

export const envelopeInputId = (name: string) => `enveloppe-${name}`;
