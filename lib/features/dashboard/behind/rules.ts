import { STEPS, type Step } from "./constants";

const isSame = (one: Step, other: Step) =>
  one.kind === other.kind &&
  ("measure" in one ? one.measure : null) === ("measure" in other ? other.measure : null) &&
  ("movement" in one ? one.movement : null) === ("movement" in other ? other.movement : null);

/** The word of a step in the address. */
export function stepToken(step: Step): string {
  for (const [token, known] of STEPS) if (isSame(step, known)) return token;
  throw new Error(`no address for ${JSON.stringify(step)}`);
}
