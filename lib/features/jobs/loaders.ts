import "server-only";
import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";
import { requireActor } from "@/lib/platform/session";
import { listJobRuns, listJobs } from "./data";
import { getFailures } from "./failures/data";
import { jobsPath } from "./routes";
import { jobsNoticeSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

export async function loadJobs(query: Query) {
  const actor = await requireActor(jobsPath);
  const [jobs, runs, failures] = await Promise.all([listJobs(actor), listJobRuns(actor), getFailures(actor)]);
  if (jobs === null || runs === null || failures === null) notFound();
  const { fait: notice, refus: refusal } = jobsNoticeSchema.parse(query);
  return {
    jobs,
    runs,
    failures,
    notice,
    refusal,
    now: new Date(),
    reminderTime: env().reminderTime,
    hasMailServer: env().smtpUrl !== null,
  };
}
