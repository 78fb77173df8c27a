import { Alert } from "@/components/ui/alert";
import type { SaveKind } from "@/lib/features/projects/routes";
import { ForgetCopy } from "../form/forget-copy";

export type SavedNoticeProps = { readonly saved: SaveKind; readonly copyKey: string };

export function SavedNotice({ saved, copyKey }: SavedNoticeProps) {
  return (
    <>
      <ForgetCopy copyKey={copyKey} />
      <Alert severity="success" role="status" small>
        {saved === "creation" ? "Le projet est enregistré." : "Vos modifications sont enregistrées."}
      </Alert>
    </>
  );
}
