import Link from "next/link";
import { PROJECT_FIELDS } from "@/lib/features/projects/constants";
import { restorePath } from "@/lib/features/projects/history/routes";
import type { Version } from "@/lib/features/projects/history/types";
import { describeValue } from "@/lib/features/projects/journal/labels";
import { PROJECT_FIELD_LABELS, REVIEW_STATUS_LABELS } from "@/lib/features/projects/labels";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { formatInstant } from "@/lib/kernel/format";

export type VersionStateProps = {
  readonly reference: string;
  readonly version: Version;
  readonly directory: ProjectDirectory;
  readonly mayRestore: boolean;
};

/** The whole project as one version kept it, in words. */
export function VersionState({ reference, version, directory, mayRestore }: VersionStateProps) {
  const { number, validFrom, validTo, authorName, state } = version;
  const facts = [
    { label: "Instruction", value: state.isArchived ? "Archivé" : REVIEW_STATUS_LABELS[state.reviewStatus] },
    ...PROJECT_FIELDS.map((field) => ({
      label: PROJECT_FIELD_LABELS[field],
      value: describeValue(field, state[field], directory),
    })),
  ];
  return (
    <>
      <p>
        Version&nbsp;{number}, enregistrée par <strong>{authorName}</strong> le {formatInstant(validFrom)}
        {validTo === null
          ? "\u00A0: c’est la version actuelle."
          : `, remplacée le ${formatInstant(validTo)}.`}
      </p>
      <dl className="flex flex-col gap-4 p-0">
        {facts.map(({ label, value }) => (
          <div key={label} className="grid gap-1 md:grid-cols-[14rem_1fr] md:gap-4">
            <dt className="font-bold">{label}</dt>
            <dd className="m-0 min-w-0 whitespace-pre-line wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {mayRestore && validTo !== null && (
        <Link
          className="fr-btn fr-btn--secondary mt-6"
          href={restorePath(reference, number)}
          prefetch={false}
        >
          Restaurer la version&nbsp;{number}
        </Link>
      )}
    </>
  );
}
