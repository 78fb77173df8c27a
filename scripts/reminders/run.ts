// npm run reminders [-- --at=2026-06-16T07:00:00Z --to=EMAIL]: writes the reminders that are due, or those of one person, as
// the job of the morning does, on any day and at any hour. They leave with the other mails of the server.
import { parseArgs } from "node:util";
import { connectCommand } from "@/scripts/database/connect";
import { LaunchProblem } from "@/scripts/launch-problem";

const USAGE = "Usage : npm run reminders [-- --at=2026-06-16T07:00:00Z --to=ADRESSE]";

function readArguments(): { readonly now: Date; readonly only: string | undefined } {
  try {
    const { values } = parseArgs({ options: { at: { type: "string" }, to: { type: "string" } } });
    const now = values.at === undefined ? new Date() : new Date(values.at);
    if (!Number.isNaN(now.getTime())) return { now, only: values.to?.toLowerCase() };
  } catch {
    // Told below.
  }
  throw new LaunchProblem(USAGE);
}

async function main(): Promise<void> {
  const { now, only } = readArguments();
  const disconnect = await connectCommand();
  try {
    const { sendReminders } = await import("@/lib/features/reminders/service");
    const { countsInWords } = await import("@/lib/features/jobs/labels");
    console.log(`Rappels\u00A0: ${countsInWords(await sendReminders(now, { anyTime: true, only }))}.`);
  } finally {
    const { closeDatabase } = await import("@/lib/platform/db");
    await closeDatabase();
    await disconnect();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof LaunchProblem ? error.message : error);
  process.exit(1);
}
