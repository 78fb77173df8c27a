import Link from "next/link";
import { ForgetCopy } from "@/components/projects/form/forget-copy";
import { Alert } from "@/components/ui/alert";
import { OUTCOME_LABELS } from "@/lib/features/quarterly/labels";
import { answerPath } from "@/lib/features/quarterly/routes";
import type { AnsweredNotice } from "@/lib/features/quarterly/types";
import { formatInstant } from "@/lib/kernel/format";

/** What has just been noted of the project before, and the way back to it. */
export function AnsweredAlert({ project, copyKey }: AnsweredNotice) {
  const { answer, reference, title } = project;
  if (answer === null) return null;
  return (
    <>
      <ForgetCopy copyKey={copyKey} />
      <Alert severity="success" role="status" small>
        <p>
          «&nbsp;{title}&nbsp;»&nbsp;: {OUTCOME_LABELS[answer.outcome].toLowerCase()}, noté le{" "}
          {formatInstant(answer.answeredAt)}.{" "}
          <Link href={answerPath(reference)} prefetch={false}>
            Revenir dessus
          </Link>
        </p>
      </Alert>
    </>
  );
}
