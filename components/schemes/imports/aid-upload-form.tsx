import { schemeUploadPath } from "@/lib/features/schemes/imports/routes";

/** A plain form: the file goes to its own address, which answers with its report. */
export function AidUploadForm() {
  return (
    <form
      action={schemeUploadPath}
      method="post"
      encType="multipart/form-data"
      className="flex flex-col gap-6"
    >
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="fichier">
          Fichier
          <span className="fr-hint-text">
            La réponse de l’API d’Aides-territoires enregistrée en .json, toutes pages réunies, ou la liste de
            ses aides&nbsp;; 50 Mo au plus.
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id="fichier"
          name="fichier"
          required
          accept=".json,application/json"
        />
      </div>
      <div>
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-upload-line">
          Envoyer le fichier
        </button>
      </div>
    </form>
  );
}
