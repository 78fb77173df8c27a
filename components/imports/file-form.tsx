import type { ReactNode } from "react";

type FileFormProps = {
  readonly action: string;
  readonly hint: ReactNode;
  readonly accept: string;
  readonly isSecondary?: boolean;
  readonly children?: ReactNode;
};

/** A plain form: the file goes to its own address, which answers with the page of its import. */
export function FileForm({ action, hint, accept, isSecondary = false, children }: FileFormProps) {
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      className="flex max-w-3xl flex-col gap-6"
    >
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="fichier">
          Fichier
          <span className="fr-hint-text">{hint}</span>
        </label>
        <input className="fr-upload" type="file" id="fichier" name="fichier" required accept={accept} />
      </div>
      <div>
        <button
          type="submit"
          className={`fr-btn fr-btn--icon-left fr-icon-upload-line ${isSecondary ? "fr-btn--secondary" : ""}`}
        >
          Envoyer le fichier
        </button>
      </div>
      {children}
    </form>
  );
}
