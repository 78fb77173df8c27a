import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JsonFault, JsonRecords, parseJson } from "./json-records";

const LIMITS = { recordBytes: 100_000, envelopeBytes: 100_000 };
const bytes = (text: string) => new TextEncoder().encode(text);

function take(text: string, cuts: readonly number[], list: { key: string; bare?: boolean }) {
  const whole = bytes(text);
  const scanner = new JsonRecords(list, LIMITS);
  const at = [
    0,
    ...cuts.map((cut) => cut % (whole.length + 1)).toSorted((one, other) => one - other),
    whole.length,
  ];
  const records = at
    .slice(1)
    .flatMap((end, index) => scanner.push(whole.subarray(at[index], end)).map(parseJson));
  return { records, scanner };
}

const records = fc.array(fc.object({ withNullPrototype: false }), { maxLength: 8 });
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe("the objects of a list", () => {
  it("are what JSON.parse finds, wherever the text is cut, bare or in an envelope", () => {
    fc.assert(
      fc.property(records, cuts, fc.boolean(), fc.constantFrom(0, 2), (list, where, isBare, indent) => {
        const plain = JSON.parse(JSON.stringify(list));
        const around = isBare
          ? plain
          : { count: 3, next: '"[{', other: [{ not: 1 }, [2]], results: plain, after: { results: [{}] } };
        const { records: found, scanner } = take(JSON.stringify(around, null, indent), where, {
          key: "results",
          bare: true,
        });
        expect(found).toEqual(plain);
        expect(scanner.isCutOff).toBe(false);
        const left = parseJson(scanner.end());
        expect(isBare ? left : (left as { results: unknown }).results).toEqual(plain.map(() => 0));
      }),
    );
  });

  it("are none of a bare list where only an envelope will do", () => {
    expect(take('[{"a":1}]', [], { key: "results" }).records).toEqual([]);
  });

  it("are those before the cut of a text that stops in the middle", () => {
    const text = '{"count":3,"results":[{"id":1},{"id":2},{"id":3}]}';
    for (let end = 1; end < text.length; end += 1) {
      const { records: found, scanner } = take(text.slice(0, end), [], { key: "results" });
      expect(scanner.isCutOff).toBe(true);
      expect(found).toEqual([1, 2, 3].map((id) => ({ id })).slice(0, found.length));
    }
  });

  it("are refused when one, or what is around them, is too large, and when they are no UTF-8", () => {
    const fault = (text: Uint8Array) => {
      const scanner = new JsonRecords({ key: "r" }, { recordBytes: 50, envelopeBytes: 50 });
      try {
        scanner.push(text).map(parseJson);
        return null;
      } catch (error) {
        return error instanceof JsonFault ? error.kind : error;
      }
    };
    expect(fault(bytes(`{"r":[{"a":"${"x".repeat(60)}"}]}`))).toBe("recordTooLarge");
    expect(fault(bytes(`{"a":"${"x".repeat(60)}"`))).toBe("envelopeTooLarge");
    expect(fault(Uint8Array.of(0xff, 0xfe, 0x5b, 0))).toBe("notUtf8");
    expect(fault(Uint8Array.of(...bytes('{"r":[{"a":"'), 0xe9, ...bytes('"}]}')))).toBe("notUtf8");
    expect(fault(bytes('{"r":[{"a":tru}]}'))).toBe("notJson");
  });
});
