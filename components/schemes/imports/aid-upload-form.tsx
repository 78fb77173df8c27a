import { FileForm } from "@/components/imports/file-form";
import { schemeUploadPath } from "@/lib/features/schemes/imports/routes";

export function AidUploadForm() {
  return (
    <FileForm
      action={schemeUploadPath}
      hint="La réponse de l’API d’Aides-territoires enregistrée en .json, toutes pages réunies, ou la liste de ses aides&nbsp;; 50&nbsp;Mo au plus."
      accept=".json,application/json"
      isSecondary
    />
  );
}
