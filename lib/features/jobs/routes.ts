import type { JobName } from "./constants";

export const jobsPath = "/administration/taches";

/** What was just done, as `fait` in the address. */
export const JOB_NOTICES = ["relance", "courrier", "import", "file"] as const;
export type JobNotice = (typeof JOB_NOTICES)[number];

export const jobRowId = (name: JobName) => `tache-${name.toLowerCase()}`;
export const jobRowPath = (name: JobName) => `${jobsPath}#${jobRowId(name)}`;
/** Where the page tells what failed. */
export const FAILURES_ANCHOR = "echecs";
export const failuresPath = `${jobsPath}#${FAILURES_ANCHOR}`;

export function jobsPathWith({
  notice,
  refusal,
}: {
  readonly notice?: JobNotice;
  readonly refusal?: string;
}): string {
  const query = new URLSearchParams();
  if (notice) query.set("fait", notice);
  if (refusal) query.set("refus", refusal);
  return query.size === 0 ? jobsPath : `${jobsPath}?${query}`;
}
