import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUEUE_SORTS, QUEUE_VIEWS, ROUND_FILTERS } from "./constants";
import { opinionsLabel } from "./labels";
import { carriedQueue, projectInQueuePath, queuePath } from "./routes";
import { isFiltered, isWholeQueue, sortOf } from "./rules";
import { queueParamsOf, queueParamsSchema } from "./schema";

const WHOLE = queueParamsSchema.parse({});

const params = fc.record({
  view: fc.constantFrom(...QUEUE_VIEWS),
  territory: fc.option(fc.constantFrom("roubaix", "laval")),
  priority: fc.option(fc.constant("transition-numerique")),
  waitingDays: fc.option(fc.integer({ min: 1, max: 3650 })),
  assignee: fc.option(fc.oneof(fc.constantFrom("moi", "personne"), fc.uuid())),
  opinions: fc.option(fc.constant("en-retard" as const)),
  round: fc.option(fc.constantFrom(...ROUND_FILTERS)),
  sort: fc.option(fc.constantFrom(...QUEUE_SORTS)),
  page: fc.constant(1),
});

it("a queue that an address carries is the queue that it was", () => {
  fc.assert(
    fc.property(params, (queue) => {
      expect(queueParamsOf(carriedQueue(queue))).toEqual(queue);
      const address = new URL(projectInQueuePath("QP-LAVAL-0001", queue), "http://x");
      expect(queueParamsOf(address.searchParams.get("file"))).toEqual(queue);
      expect(address.hash).toBe("#instruction");
      const query = Object.fromEntries(new URL(queuePath(queue), "http://x").searchParams);
      expect(queueParamsSchema.parse(query)).toEqual(queue);
    }),
  );
});

it.each([undefined, null, "", "n’importe=quoi", ["a"], "x".repeat(501), "attente=-1&suivi=<b>&avis=1"])(
  "%o carries the whole queue",
  (carried) => {
    expect(queueParamsOf(carried)).toEqual(WHOLE);
  },
);

describe("the whole queue", () => {
  it("is what waits, oldest first, and nothing else", () => {
    expect(isWholeQueue(WHOLE)).toBe(true);
    expect(isWholeQueue({ ...WHOLE, sort: "anciens", page: 3 })).toBe(true);
    for (const change of [
      { sort: "cout" },
      { view: "complements" },
      { assignee: "moi" },
      { waitingDays: 7 },
    ] as const)
      expect(isWholeQueue({ ...WHOLE, ...change })).toBe(false);
    expect(isFiltered({ ...WHOLE, sort: "cout", view: "decides" })).toBe(false);
    expect(sortOf({ view: "decides", sort: null })).toBe("recents");
  });
});

it.each([
  [{ opinionsPending: 0, opinionsLate: 0, opinionsGiven: 0 }, "–"],
  [
    { opinionsPending: 2, opinionsLate: 1, opinionsGiven: 1 },
    "2\u00A0attendus, dont 1 en retard\u00A0; 1\u00A0rendu",
  ],
  [{ opinionsPending: 1, opinionsLate: 1, opinionsGiven: 0 }, "1\u00A0attendu, dont 1 en retard"],
])("%o reads %s", (counts, label) => {
  expect(opinionsLabel(counts)).toBe(label);
});
