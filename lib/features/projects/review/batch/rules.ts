import { isReference } from "../../rules";
import type { BatchTarget } from "./types";

/** `QP-ROUBAIX-0007:3` or `QP-ROUBAIX-0007:3:<assignee>`: a project, and what the page showed of it. */
export const batchValue = ({ reference, version, assigneeId }: BatchTarget): string =>
  [reference, version, ...(assigneeId === null ? [] : [assigneeId])].join(":");

const SEEN = /^([^:]+):(\d{1,9})(?::([0-9a-f-]{36}))?$/;

export function parseBatchValue(value: string): BatchTarget | null {
  const [, reference, version, assigneeId] = SEEN.exec(value) ?? [];
  if (reference === undefined || version === undefined || !isReference(reference)) return null;
  return { reference, version: Number(version), assigneeId: assigneeId ?? null };
}

/** Each project once, in the order chosen. */
export function distinctTargets(targets: readonly BatchTarget[]): BatchTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ reference }) => !seen.has(reference) && seen.add(reference));
}
