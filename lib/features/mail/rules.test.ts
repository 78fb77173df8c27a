import { describe, expect, it } from "vitest";
import { MAX_ATTEMPTS } from "./constants";
import { isFinalFailure, mailState, nextAttemptAt } from "./rules";

const now = new Date("2026-03-02T10:00:00Z");
const smtpError = (responseCode: number) => Object.assign(new Error("refused"), { responseCode });

describe("nextAttemptAt", () => {
  it.each([
    [1, 1],
    [2, 2],
    [4, 8],
    [7, 60],
    [50, 60],
  ])("waits after attempt %i for %i minutes", (attempts, minutes) => {
    expect(nextAttemptAt(attempts, now).getTime() - now.getTime()).toBe(minutes * 60_000);
  });
});

it("gives up on what the server refuses for good, not on what may be repaired", () => {
  expect(isFinalFailure(smtpError(550))).toBe(true);
  expect(isFinalFailure(smtpError(451))).toBe(false);
  expect(isFinalFailure(smtpError(535))).toBe(false);
  expect(isFinalFailure(new Error("ECONNREFUSED"))).toBe(false);
});

it("says where a mail is", () => {
  expect(mailState({ sentAt: null, attempts: 0 })).toBe("waiting");
  expect(mailState({ sentAt: null, attempts: MAX_ATTEMPTS })).toBe("failed");
  expect(mailState({ sentAt: now, attempts: MAX_ATTEMPTS })).toBe("sent");
});
