import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inLanes } from "./lanes";

it("does two at a time, each once, and answers in their order", async () => {
  let atOnce = 0;
  let most = 0;
  const works = [30, 1, 1, 10, 1].map((duration, place) => async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await sleep(duration);
    atOnce -= 1;
    return place;
  });
  expect(await inLanes(works)).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});
