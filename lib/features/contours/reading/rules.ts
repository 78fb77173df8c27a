import {
  JsonFault,
  type JsonFaultKind,
  JsonRecords,
  parseJson as parseAnyJson,
} from "@/lib/kernel/json-records";
import { cleanLine } from "@/lib/kernel/text";
import { MAX_ENVELOPE_BYTES, MAX_FEATURE_BYTES } from "../constants";
import type { FileRefusal } from "../types";

export class UnreadableFile extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal);
  }
}

const REFUSALS: Readonly<Record<JsonFaultKind, FileRefusal>> = {
  notUtf8: "notUtf8",
  notJson: "notJson",
  recordTooLarge: "featureTooLarge",
  envelopeTooLarge: "envelopeTooLarge",
};

/** Takes a GeoJSON collection apart while it arrives, in the words of its report. */
export class FeatureScanner {
  readonly #records = new JsonRecords(
    { key: "features" },
    { recordBytes: MAX_FEATURE_BYTES, envelopeBytes: MAX_ENVELOPE_BYTES },
  );

  /** @returns the entities that end in this piece. @throws UnreadableFile */
  push(piece: Uint8Array): Uint8Array[] {
    return told(() => this.#records.push(piece));
  }

  /** What stood around the entities, once the file has ended. @throws UnreadableFile */
  end(): Record<string, unknown> {
    if (this.#records.isCutOff) throw new UnreadableFile("truncated");
    const envelope = parseJson(this.#records.end());
    if (!isRecord(envelope)) throw new UnreadableFile("notACollection");
    return envelope;
  }
}

/** @throws UnreadableFile: not UTF-8, or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  return told(() => parseAnyJson(bytes));
}

function told<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof JsonFault ? new UnreadableFile(REFUSALS[error.kind]) : error;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names of WGS 84, and of the French geographic systems that differ from it by less than a metre. */
const GEOGRAPHIC = /(CRS84|4326|4171|4258|4979|RGF93G)$/i;

/**
 * The first version of GeoJSON let a file name its reference system; the present one knows WGS 84 only.
 * @returns the name of another one, null when there is nothing to object to.
 */
export function foreignCrs(envelope: Record<string, unknown>): string | null {
  const { crs } = envelope;
  if (!isRecord(crs) || !isRecord(crs.properties)) return null;
  const name = crs.properties.name ?? crs.properties.code ?? crs.properties.href;
  if (typeof name !== "string" && typeof name !== "number") return null;
  return GEOGRAPHIC.test(String(name)) ? null : [...cleanLine(String(name))].slice(0, 100).join("");
}
