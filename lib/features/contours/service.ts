import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { cleanLine } from "@/lib/kernel/text";
import { MAX_FILE_BYTES, MAX_PROBLEMS_TOLD } from "./constants";
import { listKnownCodes } from "./data";
import { applyContourImport, closeContourImport, createContourImport, draftContours } from "./mutations";
import { FeatureScanner, foreignCrs, isRecord, parseJson, UnreadableFile } from "./reading/rules";
import { cleanCode, drawingOf, normaliseGeometry, recogniseCode, recogniseName } from "./rules";
import type { ContourDraft, ImportReport, ImportSettings, Problem } from "./types";

export type ContourFile = {
  readonly name: string;
  readonly expectedBytes: number | null;
  readonly body: AsyncIterable<Uint8Array>;
};

/** What a file says, as it can be kept and shown. */
const short = (text: string, length: number) => [...cleanLine(text)].slice(0, length).join("");

/** Written to the database together: about as much text as this, so that each statement stays short. */
const BATCH_POSITIONS = 20_000;
const BREATHE_AFTER_MS = 30;

/**
 * Reads a file of contours as it arrives and, once the whole of it is good, replaces those it holds. Never holds more than
 * one entity and one batch in memory. @returns the id of the import; its report says what became of it. Null when the actor
 * may not import.
 */
export async function importContours(
  actor: Actor,
  settings: ImportSettings,
  file: ContourFile,
): Promise<number | null> {
  const opened = await createContourImport(actor, {
    kind: settings.kind,
    fileName: short(file.name, 200) || "sans nom",
    expectedBytes: file.expectedBytes,
  });
  if (!opened.ok) return null;
  const importId = opened.value;
  const reading = new Reading(settings, await listKnownCodes(actor, settings.kind));
  try {
    for await (const batch of reading.batches(file.body))
      await draftContours(actor, importId, batch, reading.progress);
    const { report, progress } = reading;
    if (report.refusal === null) await applyContourImport(actor, importId, report, progress);
    else await closeContourImport(actor, importId, "refused", report, progress);
  } catch (error) {
    const isCutOff = !(error instanceof UnreadableFile);
    const report = { ...reading.report, refusal: isCutOff ? "cutOff" : error.refusal } as const;
    if (isCutOff) console.error("an import of contours failed", error);
    await closeContourImport(actor, importId, isCutOff ? "failed" : "refused", report, reading.progress);
  }
  return importId;
}

type Known = Awaited<ReturnType<typeof listKnownCodes>>;

class Reading {
  readonly #settings: ImportSettings;
  readonly #known: Known;
  readonly #codes = new Set<string>();
  readonly #unknownCodes: string[] = [];
  readonly #problems: Problem[] = [];
  #properties: readonly string[] = [];
  #codeProperty: string | null = null;
  #nameProperty: string | null = null;
  #crs: string | null = null;
  #refusal: ImportReport["refusal"] = null;
  #unknownCount = 0;
  #problemCount = 0;
  #blocking = 0;
  #features = 0;
  #readBytes = 0;

  constructor(settings: ImportSettings, known: Known) {
    this.#settings = settings;
    this.#known = known;
  }

  get progress() {
    return { readBytes: this.#readBytes, features: this.#features };
  }

  get report(): ImportReport {
    return {
      refusal: this.#refusal,
      crs: this.#crs,
      codeProperty: this.#codeProperty,
      nameProperty: this.#nameProperty,
      properties: this.#properties,
      matched: this.#codes.size,
      unknownCount: this.#unknownCount,
      unknownCodes: this.#unknownCodes,
      problemCount: this.#problemCount,
      problems: this.#problems,
      added: 0,
      replaced: 0,
      unchanged: 0,
    };
  }

  async *batches(body: AsyncIterable<Uint8Array>): AsyncGenerator<ContourDraft[]> {
    const scanner = new FeatureScanner();
    let batch: ContourDraft[] = [];
    let positions = 0;
    let since = performance.now();
    for await (const piece of body) {
      this.#readBytes += piece.length;
      if (this.#readBytes > MAX_FILE_BYTES) throw new UnreadableFile("fileTooLarge");
      for (const text of scanner.push(piece)) {
        const draft = this.#read(parseJson(text));
        if (draft) {
          batch.push(draft);
          positions += draft.geometry.flat().reduce((sum, ring) => sum + ring.length, 0);
        }
        if (positions > BATCH_POSITIONS) {
          yield batch;
          batch = [];
          positions = 0;
        }
        if (performance.now() - since > BREATHE_AFTER_MS) {
          // Others are waiting for an answer.
          await new Promise((resolve) => setImmediate(resolve));
          since = performance.now();
        }
      }
    }
    this.#conclude(scanner.end());
    yield batch;
  }

  #conclude(envelope: Record<string, unknown>): void {
    this.#crs = foreignCrs(envelope);
    const inFeatures = Array.isArray(envelope.features) ? envelope.features : null;
    // Each entity left a 0 behind: anything more is something else, or a second list of the same name.
    if (envelope.type !== "FeatureCollection" || inFeatures?.length !== this.#features)
      this.#refusal = "notACollection";
    else if (this.#crs !== null) this.#refusal = "wrongCrs";
    else if (this.#features === 0) this.#refusal = "noFeature";
    else if (this.#codeProperty === null) this.#refusal = "codeNotFound";
    else if (this.#settings.nameProperty !== "" && this.#nameProperty === null)
      this.#refusal = "nameNotFound";
    else if (this.#blocking > 0) this.#refusal = "badFeatures";
    else if (this.#codes.size === 0) this.#refusal = "nothingKnown";
  }

  /** What an entity adds to the import; null when it adds nothing, which the report tells. */
  #read(feature: unknown): ContourDraft | null {
    this.#features += 1;
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
    if (!isRecord(feature) || feature.type !== "Feature") return this.#tell("notAFeature", null, true);
    if (this.#features === 1) this.#recognise(Object.keys(properties));
    const { kind } = this.#settings;
    const code = this.#codeProperty === null ? "" : cleanCode(kind, properties[this.#codeProperty]);
    // Whatever keeps the codes from being read is told once, for the whole file.
    if (this.#codeProperty === null) return null;
    const normalised = normaliseGeometry(feature.geometry);
    if (code === "") return this.#tell("noCode", null, true);
    const known = this.#known.get(code);
    if (!known) {
      this.#unknownCount += 1;
      if (this.#unknownCodes.length < MAX_PROBLEMS_TOLD) this.#unknownCodes.push(short(code, 80));
      return normalised.ok ? null : this.#tell(normalised.reason, code, false);
    }
    if (!normalised.ok) return this.#tell(normalised.reason, code, true);
    if (this.#codes.has(known.code)) return this.#tell("codeTwice", code, true);
    this.#codes.add(known.code);
    const named = this.#nameProperty === null ? "" : String(properties[this.#nameProperty] ?? "");
    return {
      code: known.code,
      name: short(named, 200) || known.name,
      geometry: normalised.outline,
      drawing: drawingOf(normalised.outline, normalised.box),
      ...normalised.box,
    };
  }

  #recognise(properties: readonly string[]): void {
    const { kind, codeProperty, nameProperty } = this.#settings;
    this.#properties = properties.slice(0, MAX_PROBLEMS_TOLD).map((property) => short(property, 100));
    this.#codeProperty = recogniseCode(kind, properties, codeProperty);
    this.#nameProperty = recogniseName(kind, properties, nameProperty);
  }

  #tell(reason: Problem["reason"], code: string | null, isBlocking: boolean): null {
    this.#problemCount += 1;
    if (isBlocking) this.#blocking += 1;
    if (this.#problems.length < MAX_PROBLEMS_TOLD)
      this.#problems.push({ index: this.#features, code: code === null ? null : short(code, 80), reason });
    return null;
  }
}
