import { readSourceAction } from "@/lib/features/schemes/imports/actions";
import { IMPORT_REFUSAL_LABELS } from "@/lib/features/schemes/imports/labels";
import type { SchemeImportsPage } from "@/lib/features/schemes/imports/types";

/** Asks for a reading of the API, where there is a key for it. */
export function SourceForm({ source }: Pick<SchemeImportsPage, "source">) {
  if (source === null) return <p>{IMPORT_REFUSAL_LABELS.noKey}</p>;
  return (
    <form action={readSourceAction} className="flex flex-col gap-4">
      <p className="m-0">
        Les aides publiées par {source.host}.{" "}
        {source.daily
          ? "Un rapport est préparé chaque jour\u00A0; vous pouvez en demander un maintenant."
          : "La lecture dure quelques minutes\u00A0; vous pouvez quitter la page."}
      </p>
      <div>
        <button type="submit" className="fr-btn">
          Lire Aides-territoires
        </button>
      </div>
    </form>
  );
}
