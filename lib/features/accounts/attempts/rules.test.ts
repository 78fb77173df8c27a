import { expect, it } from "vitest";
import { ATTEMPT_LIMITS } from "./constants";
import { attemptWindow } from "./rules";

it("is the same window for every process, and ends where the next one starts", () => {
  const early = attemptWindow(ATTEMPT_LIMITS.linkPerEmail, new Date("2026-03-02T10:15:00.000Z"));
  const late = attemptWindow(ATTEMPT_LIMITS.linkPerEmail, new Date("2026-03-02T10:29:59.999Z"));
  expect(early).toEqual(late);
  expect(early.end).toEqual(new Date("2026-03-02T10:30:00.000Z"));
  expect(attemptWindow(ATTEMPT_LIMITS.linkPerEmail, early.end).start).toEqual(early.end);
});
