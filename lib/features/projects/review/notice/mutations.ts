import "server-only";
import { notifyPeople } from "@/lib/features/notifications/mutations";
import type { Tx } from "@/lib/platform/db";
import type { ProjectDetail } from "../../types";
import type { ReviewCommand } from "../rules";

/** A decision is told to everybody of the territory, a submission to who has the project in hand, or to every reviewer. */
export async function tellStep(
  tx: Tx,
  { id, territory }: ProjectDetail,
  { command, eventId }: { readonly command: ReviewCommand; readonly eventId: number },
): Promise<void> {
  const about = { projectId: id, reviewEventId: eventId };
  // Taken back, it is nobody's but the territory's to see.
  if (command === "withdraw") return;
  if (command === "submit")
    await notifyPeople(tx, { kind: "submission", event: command, about, to: { reviewersOf: id } });
  else await notifyPeople(tx, { kind: "decision", event: command, about, to: { territory: territory.id } });
}
