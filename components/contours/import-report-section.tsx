import { Alert } from "@/components/ui/alert";
import {
  CONTOUR_KIND_LABELS,
  fileRefusalSentence,
  formatBytes,
  INTERRUPTED,
  NOTHING_REPLACED,
} from "@/lib/features/contours/labels";
import { contourImportPath } from "@/lib/features/contours/routes";
import type { ContourImportView, ImportReport } from "@/lib/features/contours/types";
import { formatNumber } from "@/lib/kernel/format";
import { ProblemList } from "./problem-list";

/** What became of one file. */
export function ImportReportSection({ contourImport }: { readonly contourImport: ContourImportView }) {
  const { fileName, kind, state, report } = contourImport;
  return (
    <section className="flex flex-col gap-4" id="rapport">
      <h2 className="fr-h4">
        Rapport d’import&nbsp;: <span className="wrap-anywhere">{fileName}</span>
      </h2>
      <p>{CONTOUR_KIND_LABELS[kind]}</p>
      {state === "reading" && <ReadingNotice contourImport={contourImport} />}
      {state === "interrupted" && (
        <Alert severity="warning" role="status" small>
          {INTERRUPTED}
        </Alert>
      )}
      {report !== null && state !== "reading" && <Outcome report={report} contourImport={contourImport} />}
    </section>
  );
}

function ReadingNotice({ contourImport }: { readonly contourImport: ContourImportView }) {
  const { id, readBytes, expectedBytes, features } = contourImport;
  const size = expectedBytes === null ? "" : ` sur ${formatBytes(expectedBytes)}`;
  return (
    <>
      <Alert severity="info" role="status" small>
        {`Lecture en cours\u00A0: ${formatBytes(readBytes)}${size}, ${formatNumber(features)}\u00A0entités lues.`}
      </Alert>
      {expectedBytes !== null && (
        <progress className="w-full" aria-label="Lecture du fichier" value={readBytes} max={expectedBytes} />
      )}
      <p>
        <a href={contourImportPath(id)}>Actualiser</a>
      </p>
    </>
  );
}

function Outcome({
  report,
  contourImport,
}: {
  readonly report: ImportReport;
  readonly contourImport: ContourImportView;
}) {
  const refusal = fileRefusalSentence(report);
  const facts: readonly (readonly [string, string])[] = [
    ["Entités lues", formatNumber(contourImport.features)],
    ["Reconnues dans le programme", formatNumber(report.matched)],
    ["Codes inconnus, laissés de côté", unknownCodes(report)],
    ["Entités inutilisables", formatNumber(report.problemCount)],
    ["Contours ajoutés", formatNumber(report.added)],
    ["Contours remplacés", formatNumber(report.replaced)],
    ["Contours inchangés", formatNumber(report.unchanged)],
    ["Propriété du code", report.codeProperty ?? "Non trouvée"],
    ["Propriété du nom", report.nameProperty ?? "Aucune\u00A0: noms déjà connus"],
  ];
  return (
    <>
      {refusal === null ? (
        <Alert severity="success" role="status" small>
          {`Les contours sont chargés\u00A0: ${formatNumber(report.added)}\u00A0ajoutés, ${formatNumber(report.replaced)}\u00A0remplacés, ${formatNumber(report.unchanged)}\u00A0inchangés.`}
        </Alert>
      ) : (
        <Alert severity="error" role="alert" title={NOTHING_REPLACED} as="h3">
          {refusal}
        </Alert>
      )}
      <dl className="m-0 grid gap-2 p-0 sm:grid-cols-[20rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="sm:contents">
            <dt className="fr-text--bold">{label}</dt>
            <dd className="m-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {report.problems.length > 0 && <ProblemList report={report} />}
    </>
  );
}

function unknownCodes({ unknownCount, unknownCodes }: ImportReport): string {
  if (unknownCount === 0) return "0";
  const shown = unknownCodes.slice(0, 12);
  const rest = unknownCount > shown.length ? "…" : "";
  return `${formatNumber(unknownCount)} (${shown.join(", ")}${rest})`;
}
