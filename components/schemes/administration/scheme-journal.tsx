import { SCHEME_VERB_LABELS, schemeChangesInWords } from "@/lib/features/schemes/administration/labels";
import type { SchemeJournalEntry } from "@/lib/features/schemes/administration/types";
import type { SchemeDirectory } from "@/lib/features/schemes/content/types";
import { formatInstant } from "@/lib/kernel/format";

type Props = { readonly entries: readonly SchemeJournalEntry[]; readonly directory: SchemeDirectory };

/** Who did what to the scheme, newest first. */
export function SchemeJournal({ entries, directory }: Props) {
  if (entries.length === 0) return null;
  return (
    <section className="pt-12" aria-labelledby="journal">
      <h2 id="journal" className="fr-h4">
        Journal
      </h2>
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {entries.map(({ id, at, actorName, organisationName, verb, changes }) => (
          <li key={id} className="wrap-anywhere">
            <strong>{SCHEME_VERB_LABELS[verb] ?? verb}</strong>, {formatInstant(at)}, par {actorName}
            {organisationName !== "" && ` (${organisationName})`}
            <ul className="m-0">
              {schemeChangesInWords(changes, directory).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
