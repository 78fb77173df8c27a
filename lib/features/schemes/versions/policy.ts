import type { Actor } from "@/lib/kernel/actor";

/** Whoever has an account; migration 0033 says the same. */
export function mayReadSchemeVersions({ role }: Actor): boolean {
  return role !== "visitor";
}
