"use client";
import { type FormEvent, useRef, useState } from "react";
import { useGivenBack } from "@/components/ui/given-back";
import { CONTOUR_KINDS, MAX_FILE_BYTES } from "@/lib/features/contours/constants";
import { CONTOUR_CODE_LABELS, CONTOUR_KIND_LABELS, formatBytes } from "@/lib/features/contours/labels";
import { contourUploadPath } from "@/lib/features/contours/routes";

const INTERRUPTED =
  "L’envoi n’a pas abouti\u00A0: la connexion a été coupée. Rechargez la page\u00A0: si le fichier est arrivé entier, les derniers imports le disent\u00A0; sinon, recommencez.";

/** Posts the file as any form does; with JavaScript, says meanwhile how far it is. */
export function ContourUploadForm() {
  const [progress, setProgress] = useState<{ readonly sent: number; readonly size: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useGivenBack(() => setProgress(null));
  const file = useRef<HTMLInputElement>(null);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const size = file.current?.files?.[0]?.size ?? 0;
    if (size > MAX_FILE_BYTES)
      return setFailure("Ce fichier dépasse 50\u00A0Mo. Simplifiez les contours ou découpez-le.");
    setFailure(null);
    setProgress({ sent: 0, size });
    const request = new XMLHttpRequest();
    const fail = (message: string) => {
      setProgress(null);
      setFailure(message);
    };
    request.upload.onprogress = ({ loaded, total }) => setProgress({ sent: loaded, size: total });
    request.onerror = () => fail(INTERRUPTED);
    // The answer leads to the report: the browser has followed, the reader goes there.
    request.onload = () =>
      request.status === 200
        ? window.location.assign(request.responseURL)
        : fail(request.status < 500 ? request.responseText : INTERRUPTED);
    request.open("POST", contourUploadPath);
    request.send(new FormData(event.currentTarget));
  };

  return (
    <form method="post" action={contourUploadPath} encType="multipart/form-data" onSubmit={send}>
      <fieldset className="fr-fieldset" disabled={progress !== null} aria-labelledby="contours-type">
        <legend className="fr-fieldset__legend--regular fr-fieldset__legend" id="contours-type">
          Type de contours
        </legend>
        {CONTOUR_KINDS.map((kind, rank) => (
          <div key={kind} className="fr-fieldset__element">
            <div className="fr-radio-group">
              <input
                type="radio"
                id={`contours-${kind}`}
                name="kind"
                value={kind}
                defaultChecked={rank === 0}
              />
              <label className="fr-label" htmlFor={`contours-${kind}`}>
                <span>{CONTOUR_KIND_LABELS[kind]}</span>
                <span className="fr-hint-text">Reconnus par le {CONTOUR_CODE_LABELS[kind]}.</span>
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      <details className="pb-6" suppressHydrationWarning>
        <summary>Préciser les propriétés du fichier</summary>
        <div className="flex flex-col gap-4 pt-4">
          <PropertyField name="codeProperty" label="Propriété qui contient le code" example="code_qp" />
          <PropertyField name="nameProperty" label="Propriété qui contient le nom" example="lib_qp" />
        </div>
      </details>
      {/* Last: what stands above is read before the file arrives. */}
      <div className="fr-upload-group pb-6">
        <label className="fr-label" htmlFor="contours-fichier">
          Fichier GeoJSON
          <span className="fr-hint-text">
            En degrés (WGS&nbsp;84), 50&nbsp;Mo au plus. Rien n’est remplacé tant que le fichier entier n’est
            pas bon.
          </span>
        </label>
        <input
          ref={file}
          className="fr-upload"
          type="file"
          id="contours-fichier"
          name="fichier"
          accept=".geojson,.json,application/geo+json,application/json"
          required
        />
      </div>
      {failure !== null && (
        <p className="fr-error-text" role="alert">
          {failure}
        </p>
      )}
      {progress !== null && <SendingProgress {...progress} />}
      <button type="submit" className="fr-btn" disabled={progress !== null}>
        Importer
      </button>
    </form>
  );
}

function PropertyField({ name, label, example }: Readonly<Record<"name" | "label" | "example", string>>) {
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`contours-${name}`}>
        {label}
        <span className="fr-hint-text">
          Laissez vide pour la reconnaître parmi les noms usuels. Exemple&nbsp;: {example}
        </span>
      </label>
      <input className="fr-input" type="text" id={`contours-${name}`} name={name} autoComplete="off" />
    </div>
  );
}

function SendingProgress({ sent, size }: { readonly sent: number; readonly size: number }) {
  const isSent = size > 0 && sent >= size;
  return (
    <div className="pb-6">
      <progress
        className="w-full"
        aria-label="Envoi et lecture du fichier"
        value={sent}
        max={Math.max(size, 1)}
      />
      <p>{`${formatBytes(sent)} sur ${formatBytes(size)}`}</p>
      <p role="status">{isSent ? "Fichier envoyé, vérification en cours…" : "Envoi en cours…"}</p>
    </div>
  );
}
