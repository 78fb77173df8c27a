import { importUploadPath } from "@/lib/features/imports/routes";
import { projectsPath } from "@/lib/features/projects/routes";

/** A plain form: the file goes to its own address, which answers with the page of the import. */
export function UploadForm() {
  return (
    <form
      action={importUploadPath}
      method="post"
      encType="multipart/form-data"
      className="flex max-w-3xl flex-col gap-6"
    >
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="fichier">
          Fichier
          <span className="fr-hint-text">
            Classeur .xlsx ou .csv, 10 000 lignes et 20 Mo au plus. La première ligne nomme les colonnes, par
            exemple «&nbsp;Intitulé&nbsp;», «&nbsp;Porteur&nbsp;», «&nbsp;Coût total&nbsp;».
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id="fichier"
          name="fichier"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
      </div>
      <div>
        <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-upload-line">
          Envoyer le fichier
        </button>
      </div>
      <p className="fr-text--sm">
        Pour modifier des projets existants, exportez-les depuis{" "}
        <a href={projectsPath}>la liste des projets</a>, corrigez les cellules dans votre tableur et déposez
        le fichier ici&nbsp;: seules les cellules modifiées changeront.
      </p>
    </form>
  );
}
