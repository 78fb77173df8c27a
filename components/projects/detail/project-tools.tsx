import Link from "next/link";
import { ARCHIVE_REFUSAL_LABELS } from "@/lib/features/projects/archive/labels";
import { archiveProjectPath } from "@/lib/features/projects/archive/routes";
import type { ArchiveRefusal } from "@/lib/features/projects/archive/types";
import { historyPath } from "@/lib/features/projects/history/routes";
import { COPY_WORDS } from "@/lib/features/projects/inspiration/labels";
import { copyProjectPath } from "@/lib/features/projects/inspiration/routes";
import type { CopyKind } from "@/lib/features/projects/inspiration/types";

export type ProjectToolsProps = {
  readonly reference: string;
  readonly seesHistory: boolean;
  readonly copyKind: CopyKind | null;
  /** Null for whoever is not of the project's territory. */
  readonly archive: { readonly refusal: ArchiveRefusal | null } | null;
};

const REASON_ID = "archiver-raison";

/** What else can be done with a project, less often than reading or editing it. Nothing for whoever may do none of it. */
export function ProjectTools({ reference, seesHistory, copyKind, archive }: ProjectToolsProps) {
  if (!seesHistory && copyKind === null && archive === null) return null;
  const links = [
    ...(seesHistory ? [{ href: historyPath(reference), label: "Historique des versions" }] : []),
    ...(copyKind === null ? [] : [{ href: copyProjectPath(reference), label: COPY_WORDS[copyKind].link }]),
    ...(archive?.refusal === null ? [{ href: archiveProjectPath(reference), label: "Archiver" }] : []),
  ];
  return (
    <nav aria-label="Autres actions sur le projet">
      <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
        {links.map(({ href, label }) => (
          <li key={href} className="p-0">
            <Link className="fr-link" href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
        {archive !== null && archive.refusal !== null && (
          <li className="flex flex-wrap items-baseline gap-x-2 p-0">
            <button type="button" className="fr-link" disabled aria-describedby={REASON_ID}>
              Archiver
            </button>
            <span id={REASON_ID} className="fr-text--xs m-0 text-ink-muted">
              {ARCHIVE_REFUSAL_LABELS[archive.refusal]}
            </span>
          </li>
        )}
      </ul>
    </nav>
  );
}
