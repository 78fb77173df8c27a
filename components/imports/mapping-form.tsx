import { Alert } from "@/components/ui/alert";
import { DataTable } from "@/components/ui/data-table";
import { mapColumnsAction } from "@/lib/features/imports/actions";
import { IMPORT_FIELDS, type ImportField } from "@/lib/features/imports/constants";
import { IMPORT_FIELD_LABELS, MAPPING_PROBLEM_LABELS } from "@/lib/features/imports/labels";
import type { ImportHead, MappingProblem } from "@/lib/features/imports/types";
import { formatCount } from "@/lib/kernel/format";

type MappingFormProps = {
  readonly head: ImportHead;
  readonly samples: readonly (readonly string[])[];
  readonly problem: { readonly problem: MappingProblem; readonly field: ImportField } | null;
};

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** What each column holds: what was recognised is proposed, and anything may be said otherwise. */
export function MappingForm({ head, samples, problem }: MappingFormProps) {
  const columns = head.headers.map((header, place) => ({
    place,
    header: header || `Colonne ${place + 1}`,
    field: head.columns[place] ?? null,
    values: [
      ...new Set(samples.map((cells) => cells[place]?.trim() ?? "").filter((cell) => cell !== "")),
    ].slice(0, SAMPLES),
  }));
  const known = columns.filter(({ field }) => field !== null).length;
  return (
    <form action={mapColumnsAction} className="flex flex-col gap-6">
      <input type="hidden" name="import" value={head.id} />
      <input type="hidden" name="colonnes" value={columns.length} />
      <h2 className="fr-h4">1. Que contient chaque colonne&nbsp;?</h2>
      <p>
        {formatCount(known, "colonne reconnue", "colonnes reconnues")} sur {columns.length}. Corrigez ce qui
        ne va pas&nbsp;: votre choix sera retenu pour le prochain fichier de cette forme.
      </p>
      {problem !== null && (
        <Alert severity="warning" small>
          {MAPPING_PROBLEM_LABELS[problem.problem](problem.field)}
        </Alert>
      )}
      <DataTable
        caption="Colonnes du fichier"
        captionHidden
        narrow="cards"
        rows={columns}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            key: "header",
            header: "Colonne du fichier",
            rowHeader: true,
            wrap: true,
            cell: ({ header }) => header,
          },
          {
            key: "values",
            header: "Exemples",
            wrap: true,
            cell: ({ values }) =>
              values
                .map((value) => (value.length > SAMPLE_LENGTH ? `${value.slice(0, SAMPLE_LENGTH)}…` : value))
                .join(" · "),
          },
          {
            key: "field",
            header: "Contient",
            cell: ({ place, header, field }) => (
              <select
                className="fr-select"
                name={`colonne-${place}`}
                defaultValue={field ?? ""}
                aria-label={`Contenu de la colonne ${header}`}
              >
                <option value="">Laisser de côté</option>
                {IMPORT_FIELDS.map((name) => (
                  <option key={name} value={name}>
                    {IMPORT_FIELD_LABELS[name]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="submit" name="intent" value="analyse" className="fr-btn">
            Analyser les lignes
          </button>
        </li>
        <li>
          <button type="submit" name="intent" value="cancel" className="fr-btn fr-btn--tertiary">
            Abandonner
          </button>
        </li>
      </ul>
    </form>
  );
}
