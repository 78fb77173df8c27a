// npm run reminders [-- --at=2026-06-16T07:00:00Z]: writes the reminders that are due, as the job of the morning does, on any
// day and at any hour. They leave with the other mails of the server.
import { parseArgs } from "node:util";
import { connectCommand } from "@/scripts/database/connect";
import { LaunchProblem } from "@/scripts/launch-problem";

const USAGE = "Usage : npm run reminders [-- --at=2026-06-16T07:00:00Z]";

function readMoment(): Date {
  try {
    const { values } = parseArgs({ options: { at: { type: "string" } } });
    const at = values.at === undefined ? new Date() : new Date(values.at);
    if (!Number.isNaN(at.getTime())) return at;
  } catch {
    // Told below.
  }
  throw new LaunchProblem(USAGE);
}

async function main(): Promise<void> {
  const now = readMoment();
  const disconnect = await connectCommand();
  try {
    const { sendReminders } = await import("@/lib/features/reminders/service");
    const { countsInWords } = await import("@/lib/features/jobs/labels");
    console.log(`Rappels\u00A0: ${countsInWords(await sendReminders(now, { anyTime: true }))}.`);
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
