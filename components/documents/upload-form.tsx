"use client";
import { type FormEvent, useRef, useState } from "react";
import { useGivenBack } from "@/components/ui/given-back";
import {
  DOCUMENT_INPUTS,
  type DocumentVisibility,
  MAX_DOCUMENT_BYTES,
  MEDIA_TYPES,
} from "@/lib/features/documents/constants";
import { ACCEPTED_SENTENCE, DOCUMENT_REFUSALS } from "@/lib/features/documents/labels";
import { uploadPath } from "@/lib/features/documents/routes";
import { VisibilityField } from "./visibility-field";

type UploadFormProps = {
  readonly reference: string;
  /** What was typed beside a file that was refused. */
  readonly title: string;
  readonly visibility: DocumentVisibility;
};

const ENDINGS = Object.values(MEDIA_TYPES).flatMap((endings) => endings.map((ending) => `.${ending}`));
const UNREACHED =
  "L’envoi a été interrompu\u00A0: vérifiez votre connexion, puis recommencez. Un fichier arrivé entier n’est pas joint deux fois.";

/** A plain form; with JavaScript it shows how far the file is, and can be stopped. */
export function UploadForm({ reference, title, visibility }: UploadFormProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const request = useRef<XMLHttpRequest>(null);
  useGivenBack(() => setPercent(null));

  function send(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget);
    const file = form.get(DOCUMENT_INPUTS.file);
    if (!(file instanceof File) || file.name === "") return;
    event.preventDefault();
    if (file.size > MAX_DOCUMENT_BYTES) return setProblem(DOCUMENT_REFUSALS.tooLarge);
    const sending = new XMLHttpRequest();
    request.current = sending;
    sending.upload.onprogress = ({ loaded, total }) => setPercent(Math.floor((100 * loaded) / total));
    sending.onload = () => {
      if (sending.status < 400 && sending.responseURL !== "")
        return window.location.assign(sending.responseURL);
      setPercent(null);
      setProblem(sending.status === 404 || sending.status === 413 ? sending.responseText : UNREACHED);
    };
    const stopped = (message: string) => () => {
      setPercent(null);
      setProblem(message);
    };
    sending.onerror = stopped(UNREACHED);
    sending.onabort = stopped("Envoi arrêté\u00A0: rien n’a été enregistré.");
    sending.open("POST", uploadPath(reference));
    sending.send(form);
    setProblem(null);
    setPercent(0);
  }

  return (
    <form
      action={uploadPath(reference)}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="flex max-w-2xl flex-col gap-6"
    >
      <div className={`fr-upload-group ${problem ? "fr-upload-group--error" : ""}`}>
        <label className="fr-label" htmlFor="fichier">
          Fichier
          <span className="fr-hint-text" id="fichier-aide">
            {ACCEPTED_SENTENCE}, 20&nbsp;Mo au plus.
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id="fichier"
          name={DOCUMENT_INPUTS.file}
          accept={ENDINGS.join(",")}
          aria-describedby="fichier-aide fichier-message"
          required
        />
        <p id="fichier-message" role="alert" className={problem ? "fr-error-text" : "m-0"}>
          {problem}
        </p>
      </div>
      <div className="fr-input-group m-0">
        <label className="fr-label" htmlFor="titre">
          Titre
          <span className="fr-hint-text">Facultatif&nbsp;: sans titre, le nom du fichier en tient lieu.</span>
        </label>
        <input
          className="fr-input"
          id="titre"
          name={DOCUMENT_INPUTS.title}
          defaultValue={title}
          maxLength={200}
        />
      </div>
      <VisibilityField idPrefix="joindre" chosen={visibility} />
      {percent !== null && (
        <div>
          <label htmlFor="envoi">Envoi en cours</label>{" "}
          <progress id="envoi" max={100} value={percent}>
            {percent}&nbsp;%
          </progress>{" "}
          <span aria-hidden="true">{percent}&nbsp;%</span>
        </div>
      )}
      {/* Said at each quarter, not at each per cent. */}
      <p role="status" className="fr-sr-only">
        {percent !== null && `Envoi\u00A0: ${Math.floor(percent / 25) * 25}\u00A0%`}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="fr-btn" disabled={percent !== null}>
          Joindre le document
        </button>
        {percent !== null && (
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => request.current?.abort()}>
            Arrêter l’envoi
          </button>
        )}
      </div>
    </form>
  );
}
