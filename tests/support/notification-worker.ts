// A process that writes what is to be told at once, for a test that kills it between two readers.

import { sendImmediateNotifications } from "@/lib/features/notifications/mails/service";
import { closeDatabase } from "@/lib/platform/db";

await sendImmediateNotifications(new Date());
await closeDatabase();
