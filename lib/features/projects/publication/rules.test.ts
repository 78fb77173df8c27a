import { describe, expect, test } from "vitest";
import { REVIEW_STATUSES } from "../constants";
import { PUBLICATION_COMMANDS } from "./constants";
import { decidePublication } from "./rules";

const published = new Date("2026-03-18T09:00:00Z");

describe.each(REVIEW_STATUSES.filter((status) => status !== "accepted"))(
  "a project that is %s",
  (reviewStatus) => {
    test.each(PUBLICATION_COMMANDS)("%s is refused", (command) => {
      expect(decidePublication({ reviewStatus, publishedAt: null }, command)).toEqual({
        ok: false,
        refusal: "notAccepted",
      });
    });
  },
);

test("an accepted project is published, published otherwise, and withdrawn once it is published", () => {
  const accepted = { reviewStatus: "accepted", publishedAt: null } as const;
  expect(decidePublication(accepted, "publish").ok).toBe(true);
  expect(decidePublication(accepted, "unpublish")).toEqual({ ok: false, refusal: "notPublished" });
  expect(decidePublication({ ...accepted, publishedAt: published }, "publish").ok).toBe(true);
  expect(decidePublication({ ...accepted, publishedAt: published }, "unpublish").ok).toBe(true);
});
