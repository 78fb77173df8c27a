// A process that does its rounds as a server does, for a test that kills it in the middle of a job.

import { startJobRounds } from "@/lib/features/jobs/service";

startJobRounds();
// The rounds keep no process alive.
setInterval(() => {}, 60_000);
