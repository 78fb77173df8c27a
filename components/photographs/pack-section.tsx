import { PageRefresh } from "@/components/imports/page-refresh";
import { Alert } from "@/components/ui/alert";
import { requestPackAction } from "@/lib/features/photographs/actions";
import { FORMAT_HINTS, FORMAT_LABELS } from "@/lib/features/photographs/labels";
import { PACK_STEPS } from "@/lib/features/photographs/pack/constants";
import type { Pack } from "@/lib/features/photographs/pack/types";
import { packFilePath, photographPath } from "@/lib/features/photographs/routes";
import { formatInstant, formatNumber } from "@/lib/kernel/format";

type PackSectionProps = { readonly id: number; readonly pack: Pack | null; readonly mayPrepare: boolean };

/** The committee's pack: to be asked for, being made, to be taken. */
export function PackSection({ id, pack, mayPrepare }: PackSectionProps) {
  return (
    <section className="max-w-3xl pb-8" aria-labelledby="dossier">
      <h2 className="fr-h4" id="dossier">
        Dossier du comité
      </h2>
      <PackState id={id} pack={pack} mayPrepare={mayPrepare} />
    </section>
  );
}

function PackState({ id, pack, mayPrepare }: PackSectionProps) {
  if (pack?.status === "ready") return <PackFiles id={id} pack={pack} />;
  if (pack?.status === "waiting") return <PackProgress id={id} pack={pack} />;
  return (
    <>
      {pack?.status === "failed" && (
        <Alert severity="error" title="Le dossier n’a pas pu être préparé" as="h3">
          Aucun fichier n’en a été gardé. La photographie est intacte&nbsp;: le dossier peut être redemandé.
        </Alert>
      )}
      {mayPrepare ? (
        <form action={requestPackAction} className="pt-4">
          <input type="hidden" name="photographie" value={id} />
          <button type="submit" className="fr-btn">
            Préparer le dossier du comité
          </button>
        </form>
      ) : (
        <p>Le dossier n’a pas encore été demandé.</p>
      )}
    </>
  );
}

/** With JavaScript the page follows by itself; without, a link does. */
function PackProgress({ id, pack }: { readonly id: number; readonly pack: Pack }) {
  return (
    <div className="flex flex-col gap-4">
      <progress className="w-full" max={PACK_STEPS} value={pack.progressDone} aria-labelledby="dossier" />
      <p role="status" className="m-0">
        En préparation, demandé par {pack.requestedByName}&nbsp;: étape {formatNumber(pack.progressDone + 1)}{" "}
        sur {formatNumber(PACK_STEPS)}. Vous pouvez quitter cette page&nbsp;: le travail continue sans elle.
      </p>
      <p>
        <a className="fr-link fr-icon-refresh-line fr-link--icon-left" href={photographPath(id)}>
          Actualiser
        </a>
      </p>
      <PageRefresh />
    </div>
  );
}

/** Files, not pages: the router must not fetch them. */
function PackFiles({ id, pack }: { readonly id: number; readonly pack: Pack }) {
  return (
    <>
      <p className="m-0 pb-2" role="status">
        {pack.readyAt && `Prêt depuis le ${formatInstant(pack.readyAt)}. `}Les trois fichiers portent les
        mêmes chiffres que cette page.
      </p>
      <ul className="m-0 flex list-none flex-col gap-2 p-0">
        {pack.files.map(({ format, byteCount }) => (
          <li key={format} className="p-0">
            <a className="fr-link fr-link--download" href={packFilePath(id, format)}>
              {FORMAT_LABELS[format]}
              <span className="fr-link__detail">
                {`${FORMAT_HINTS[format]} – ${format.toUpperCase()} – ${formatNumber(Math.ceil(byteCount / 1024))}\u00A0ko`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
