"use server";
import { redirect, unstable_rethrow } from "next/navigation";
import { after } from "next/server";
import type { Actor } from "@/lib/kernel/actor";
import type { Result } from "@/lib/kernel/result";
import { env } from "@/lib/platform/env";
import { postedForm } from "@/lib/platform/form-action";
import { requireActor } from "@/lib/platform/session";
import { requestWaitingWork } from "../imports/service";
import { retryImport, retryMails, retryQueueJob } from "./failures/mutations";
import type { JobRefusal } from "./labels";
import { askForRun } from "./mutations";
import { type JobNotice, jobsPath, jobsPathWith } from "./routes";
import { type JobCommand, jobCommandSchema } from "./schema";
import { runJob } from "./service";

const NOTICES: Record<JobCommand["commande"], JobNotice> = {
  tache: "relance",
  courrier: "courrier",
  courriers: "courrier",
  import: "import",
  file: "file",
};

function apply(actor: Actor, command: JobCommand): Promise<Result<true, JobRefusal>> {
  switch (command.commande) {
    case "tache":
      return askForRun(actor, command.tache);
    case "courrier":
      return retryMails(actor, command.message);
    case "courriers":
      return retryMails(actor, null);
    case "import":
      return retryImport(actor, command.import);
    case "file":
      return retryQueueJob(actor, { queue: command.file, id: command.travail });
  }
}

/** A « Relancer » of the page. What it starts begins after the answer, here or in another process. */
export async function jobCommandAction(input: unknown): Promise<void> {
  const actor = await requireActor(jobsPath);
  const parsed = jobCommandSchema.safeParse(Object.fromEntries(postedForm(input)));
  if (!parsed.success) redirect(jobsPathWith({ refusal: "notFound" }));
  const command = parsed.data;
  const isAboutMail = command.commande === "courrier" || command.commande === "courriers";
  if (isAboutMail && env().smtpUrl === null) redirect(jobsPathWith({ refusal: "noServer" }));
  let refusal: JobRefusal | null = null;
  try {
    const result = await apply(actor, command);
    if (!result.ok) refusal = result.refusal;
  } catch (error) {
    unstable_rethrow(error);
    console.error("a job could not be asked for", error);
    refusal = "unavailable";
  }
  if (refusal !== null) redirect(jobsPathWith({ refusal }));
  if (command.commande === "tache") after(() => runJob(command.tache));
  if (command.commande === "import") after(requestWaitingWork);
  redirect(jobsPathWith({ notice: NOTICES[command.commande] }));
}
