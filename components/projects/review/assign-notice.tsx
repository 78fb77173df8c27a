import { Alert } from "@/components/ui/alert";
import { ASSIGN_NOTICES, type AssignNotice } from "@/lib/features/projects/review/assignment/labels";

/** What became of an assignment that was just asked for. */
export function AssignNoticeAlert({ notice }: { readonly notice: AssignNotice | null }) {
  if (notice === null) return null;
  const isDone = notice === "fait";
  return (
    <Alert severity={isDone ? "success" : "error"} role={isDone ? "status" : "alert"} small>
      {ASSIGN_NOTICES[notice]}
    </Alert>
  );
}
