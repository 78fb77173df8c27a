import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { ACCOUNT_VERB_LABELS, changesInWords } from "@/lib/features/accounts/journal/labels";
import type { AccountJournalEntry } from "@/lib/features/accounts/journal/types";
import { formatInstant } from "@/lib/kernel/format";

const COLUMNS: readonly DataColumn<AccountJournalEntry>[] = [
  { key: "quoi", header: "Quoi", wrap: true, rowHeader: true, cell: (entry) => <What entry={entry} /> },
  {
    key: "compte",
    header: "Compte",
    wrap: true,
    cell: ({ subjectName, subjectEmail }) => <TwoLines first={subjectName} second={subjectEmail} />,
  },
  {
    key: "qui",
    header: "Par",
    wrap: true,
    cell: ({ actorName, organisationName }) => <TwoLines first={actorName} second={organisationName} />,
  },
  { key: "quand", header: "Le", wrap: true, cell: ({ at }) => formatInstant(at) },
];

export function AccountJournalTable({ entries }: { readonly entries: readonly AccountJournalEntry[] }) {
  return (
    <DataTable
      caption="Journal des comptes"
      captionHidden
      columns={COLUMNS}
      rows={entries}
      rowKey={({ id }) => String(id)}
      narrow="cards"
      empty="Aucune entrée&nbsp;: personne n’a encore été invité, désactivé ni réactivé."
    />
  );
}

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className="flex flex-col gap-1">
      <span className="wrap-anywhere">{first}</span>
      {second !== "" && <span className="fr-text--sm wrap-anywhere">{second}</span>}
    </span>
  );
}

function What({ entry }: { readonly entry: AccountJournalEntry }) {
  const { verb, changes, subjectName, subjectEmail } = entry;
  return (
    <span className="flex flex-col gap-1">
      <span>{ACCOUNT_VERB_LABELS[verb]}</span>
      {changesInWords(changes, [subjectName, subjectEmail]).map((change) => (
        <span key={change} className="fr-text--sm font-normal wrap-anywhere">
          {change}
        </span>
      ))}
    </span>
  );
}
