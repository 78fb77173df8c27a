import { ensureGenerated } from "@/scripts/launcher/build";

// Before anything that reads the database client: a fresh clone has none.
await ensureGenerated();
await import("./run");
