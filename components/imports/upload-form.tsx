import { importUploadPath } from "@/lib/features/imports/routes";
import { projectsPath } from "@/lib/features/projects/routes";
import { FileForm } from "./file-form";

export function UploadForm() {
  return (
    <FileForm
      action={importUploadPath}
      hint={
        <>
          Classeur .xlsx ou .csv, 10&#8239;000&nbsp;lignes et 20&nbsp;Mo au plus. La première ligne nomme les
          colonnes, par exemple «&nbsp;Intitulé&nbsp;», «&nbsp;Porteur&nbsp;», «&nbsp;Coût total&nbsp;».
        </>
      }
      accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    >
      <p className="fr-text--sm">
        Pour modifier des projets existants, exportez-les depuis{" "}
        <a href={projectsPath}>la liste des projets</a>, corrigez les cellules dans votre tableur et déposez
        le fichier ici&nbsp;: seules les cellules modifiées changeront.
      </p>
    </FileForm>
  );
}
