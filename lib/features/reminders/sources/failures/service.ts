import "server-only";
import { listJobs } from "@/lib/features/jobs/data";
import { getFailures } from "@/lib/features/jobs/failures/data";
import { jobTitle, queueLabel } from "@/lib/features/jobs/labels";
import { failuresPath, jobRowPath } from "@/lib/features/jobs/routes";
import { jobAlarm, jobState } from "@/lib/features/jobs/rules";
import { FAILURE_TEXTS, REMINDER_TITLES } from "../../labels";
import type { ReminderSource } from "../../types";

/** For the administrator: what no longer goes by itself. */
export const failedJobs: ReminderSource = async (actor, now) => {
  const [jobs, failures] = await Promise.all([listJobs(actor), getFailures(actor)]);
  if (jobs === null || failures === null) return null;
  const broken = jobs.filter((job) => jobState(job) === "failed" || jobAlarm(job, now) !== null);
  const { mailCount, mails, imports, queueJobs } = failures;
  const items = [
    ...broken.map(({ name }) => ({
      key: `job ${name}`,
      text: FAILURE_TEXTS.job(jobTitle(name)),
      path: jobRowPath(name),
    })),
    // One line for all of them, and a new one when one more is given up.
    ...(mailCount === 0
      ? []
      : [{ key: `mails ${mails[0]?.id}`, text: FAILURE_TEXTS.mails(mailCount), path: failuresPath }]),
    ...imports.map(({ id, territory }) => ({
      key: `import ${id}`,
      text: FAILURE_TEXTS.import(id, territory),
      path: failuresPath,
    })),
    ...queueJobs.map(({ id, queue }) => ({
      key: `queue ${id}`,
      text: FAILURE_TEXTS.queueJob(queueLabel(queue)),
      path: failuresPath,
    })),
  ];
  return { title: REMINDER_TITLES.failures, total: items.length, path: failuresPath, items };
};
