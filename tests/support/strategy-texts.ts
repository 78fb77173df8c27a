import fc from "fast-check";
import { NEED_KINDS } from "@/lib/features/projects/constants";
import { DIAGNOSIS_LISTS } from "@/lib/features/strategies/constants";
import type {
  DiagnosisItem,
  StrategyAxis,
  StrategyContent,
  StrategyFigure,
  StrategyObjective,
} from "@/lib/features/strategies/content/types";

/** Few keys, so that two texts share some of their rows. */
const keysOf = (letter: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })
    .map((numbers) => numbers.map((number) => `00000000-0000-4000-8000-00000000${letter}00${number}`));
const words = fc.constantFrom("", "halle", "pépinière", "rez-de-chaussée", "un mot\net l’autre");
const codes = fc.subarray(["QN05969M", "QN05980M", "QP059001"]);
const measure = fc.record({
  value: fc.integer({ min: 0, max: 999 }).map((hundredths) => hundredths / 100),
  denominator: fc.constant(null),
});

const rows = <Item extends { readonly key: string }>(
  letter: string,
  itemOf: (key: string) => fc.Arbitrary<Item>,
): fc.Arbitrary<Item[]> => keysOf(letter).chain((keys) => fc.tuple(...keys.map(itemOf)));

const item = (key: string): fc.Arbitrary<DiagnosisItem> =>
  fc.record({ key: fc.constant(key), text: words, qpvs: codes });
const figure = (key: string): fc.Arbitrary<StrategyFigure> =>
  fc.record({
    key: fc.constant(key),
    label: words,
    value: words,
    unit: fc.constantFrom("", "%"),
    source: words,
    day: fc.constantFrom(null, "2024-12-31"),
    qpv: fc.constantFrom(null, "QN05969M"),
  });
/** Targets never move to another objective, nor share a key with another's. */
const objective = (key: string): fc.Arbitrary<StrategyObjective> =>
  fc.record({
    key: fc.constant(key),
    title: words,
    text: words,
    priorities: fc.subarray(["entrepreneuriat", "commerce-artisanat"]),
    qpvs: codes,
    needs: fc.subarray([...NEED_KINDS]),
    answersFor: words,
    targets: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }).chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc.record({
            key: fc.constant(`0000000${number}-0000-4000-8000-${key.slice(-12)}`),
            indicator: fc.constantFrom("emplois-crees", "entreprises-creees"),
            baseline: fc.oneof(
              fc.constant(null),
              measure.map((start) => ({ ...start, day: "2025-01-01", source: "Ville" })),
            ),
            target: measure,
            year: fc.integer({ min: 2026, max: 2030 }),
          }),
        ),
      ),
    ),
  });
const axes: fc.Arbitrary<StrategyAxis[]> = fc
  .tuple(keysOf("a"), rows("b", objective), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }))
  .chain(([keys, objectives, places]) =>
    fc.tuple(
      ...keys.map((key, axis) =>
        fc.record({
          key: fc.constant(key),
          title: words,
          text: words,
          objectives: fc.constant(
            objectives.filter((_, position) => (places[position] ?? 0) % keys.length === axis),
          ),
        }),
      ),
    ),
  );

/** Any text, with holes where people leave holes. */
export const strategyTexts: fc.Arbitrary<StrategyContent> = fc
  .record({
    title: words,
    summary: words,
    lists: fc.tuple(...DIAGNOSIS_LISTS.map((_, list) => rows(`c${list}`.slice(0, 1), item))),
    figures: rows("d", figure),
    axes,
  })
  .map(({ lists, ...content }) => {
    const [strengths = [], weaknesses = [], opportunities = [], threats = []] = lists;
    return { ...content, diagnosis: { strengths, weaknesses, opportunities, threats } };
  });
