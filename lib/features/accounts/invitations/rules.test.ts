import { expect, it } from "vitest";
import { invitationState } from "./rules";

const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-16T10:00:00Z");
const before = new Date("2026-03-01T10:00:00Z");
const sent = { acceptedAt: null, disabledAt: null, expiresAt: later, isLatest: true };

it.each([
  ["open", {}],
  ["expired", { expiresAt: before }],
  ["expired", { expiresAt: now }],
  ["replaced", { isLatest: false }],
  ["replaced", { isLatest: false, expiresAt: before }],
  ["revoked", { disabledAt: before }],
  ["revoked", { disabledAt: before, expiresAt: before, isLatest: false }],
  ["accepted", { acceptedAt: before }],
  ["accepted", { acceptedAt: before, expiresAt: before, isLatest: false }],
  ["revoked", { acceptedAt: before, disabledAt: before }],
] as const)("is %s", (state, changes) => {
  expect(invitationState({ ...sent, ...changes }, now)).toBe(state);
});
