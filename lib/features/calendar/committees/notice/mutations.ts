import "server-only";
import { notifyPeople } from "@/lib/features/notifications/mutations";
import { parisDay } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import { isOver } from "../rules";
import type { Committee } from "../types";

type CommitteeEvent = "added" | "changed" | "cancelled" | "restored" | "recorded";

/** Tells those who read it, in the transaction that does it. Of a day that is over, only what was decided is news. */
export async function tellOfCommittee(tx: Tx, committee: Committee, event: CommitteeEvent): Promise<void> {
  if (event !== "recorded" && isOver(committee, parisDay(new Date()))) return;
  const { id, territoryId, forPartners } = committee;
  const partners = forPartners ? (["partner"] as const) : [];
  await notifyPeople(tx, {
    kind: "programme",
    event,
    about: { subjectKey: String(id), ...(territoryId !== null && { territoryId }) },
    to:
      territoryId === null
        ? { roles: ["contributor", "coordinator", "reviewer", ...partners] }
        : { territory: territoryId, roles: ["reviewer", ...partners] },
  });
}
