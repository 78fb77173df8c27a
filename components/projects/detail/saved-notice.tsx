import { Alert } from "@/components/ui/alert";
import type { SaveKind } from "@/lib/features/projects/routes";
import { ForgetCopy } from "../form/forget-copy";

export type SavedNoticeProps = { readonly saved: SaveKind; readonly copyKey: string };

const WORDS: Record<SaveKind, string> = {
  creation: "Le projet est enregistré.",
  modification: "Vos modifications sont enregistrées.",
};

export function SavedNotice({ saved, copyKey }: SavedNoticeProps) {
  return (
    <>
      <ForgetCopy copyKey={copyKey} />
      <Alert severity="success" role="status" small>
        {WORDS[saved]}
      </Alert>
    </>
  );
}
