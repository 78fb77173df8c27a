import Link from "next/link";
import { Badge, type BadgeSeverity } from "@/components/ui/badge";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { DemoBadge } from "@/components/ui/demo-badge";
import { ACCOUNT_STATE_LABELS, ROLE_LABELS } from "@/lib/features/accounts/labels";
import { accountPath } from "@/lib/features/accounts/routes";
import type { AccountCommand } from "@/lib/features/accounts/rules";
import type { AccountState, AccountSummary } from "@/lib/features/accounts/types";
import { formatInstant, formatInstantDay } from "@/lib/kernel/format";
import { AccountCommands } from "./account-commands";

export type AccountRow = AccountSummary & {
  readonly isOneself: boolean;
  readonly commands: readonly AccountCommand[];
  /** Whether the reader may do anything about it. */
  readonly isManaged: boolean;
};

export type AccountTableProps = {
  readonly rows: readonly AccountRow[];
  readonly search: string;
  readonly page: number;
  readonly showOrganisation: boolean;
};

const SEVERITY: Record<AccountState, BadgeSeverity> = {
  invited: "info",
  expired: "warning",
  revoked: "error",
  active: "success",
  disabled: "error",
};

export function AccountTable({ rows, search, page, showOrganisation }: AccountTableProps) {
  const organisation: DataColumn<AccountRow> = {
    key: "organisation",
    header: "Organisation",
    cell: (row) => row.organisationName,
    wrap: true,
  };
  const columns: DataColumn<AccountRow>[] = [
    { key: "nom", header: "Personne", rowHeader: true, wrap: true, cell: (row) => <Person row={row} /> },
    ...(showOrganisation ? [organisation] : []),
    { key: "role", header: "Rôle", cell: (row) => ROLE_LABELS[row.role], wrap: true },
    { key: "etat", header: "État", cell: (row) => <State row={row} />, wrap: true },
    {
      key: "actions",
      header: "Actions",
      cell: (row) => <Actions row={row} search={search} page={page} />,
    },
  ];
  return (
    <DataTable
      caption="Comptes"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.organisationId} ${row.id}`}
      narrow="cards"
      empty={search === "" ? "Aucun compte." : `Aucun compte ne correspond à «\u00A0${search}\u00A0».`}
    />
  );
}

function Actions({ row, search, page }: { row: AccountRow; search: string; page: number }) {
  if (!row.isManaged) return <span className="fr-text--sm">Aucune</span>;
  return (
    <div className="flex flex-col items-start gap-2">
      {row.commands.length > 0 && (
        <AccountCommands account={row} commands={row.commands} search={search} page={page} />
      )}
      <Link className="fr-link fr-link--sm" href={accountPath(row.organisationId, row.id)} prefetch={false}>
        Gérer
        <span className="fr-sr-only">&nbsp;: {row.name}</span>
      </Link>
    </div>
  );
}

function Person({ row }: { row: AccountRow }) {
  return (
    <span className="flex flex-col gap-1">
      <span>
        {row.name}
        {row.isOneself && " (vous)"}
      </span>
      <span className="fr-text--sm m-0 font-normal">{softened(row.email)}</span>
      {row.demo && (
        <span>
          <DemoBadge />
        </span>
      )}
    </span>
  );
}

/** An address may break before its sign, and nowhere else as long as it fits. */
function softened(email: string) {
  const [local, ...domain] = email.split("@");
  return (
    <span className="wrap-anywhere">
      {local}
      <wbr />@{domain.join("@")}
    </span>
  );
}

function State({ row }: { row: AccountRow }) {
  return (
    <span className="flex flex-col gap-1">
      <span>
        <Badge severity={SEVERITY[row.state]}>{ACCOUNT_STATE_LABELS[row.state]}</Badge>
      </span>
      {row.lastSignInAt !== null && (
        <span className="fr-text--xs">Dernière connexion&nbsp;: {formatInstant(row.lastSignInAt)}</span>
      )}
      {(row.state === "invited" || row.state === "expired") && row.expiresAt !== null && (
        <span className="fr-text--xs">
          {row.state === "invited" ? "Jusqu’au" : "Depuis le"} {formatInstantDay(row.expiresAt)}
        </span>
      )}
      {row.invitedByName !== "" && (
        <span className="fr-text--xs">
          {row.state === "active" || row.state === "disabled" ? "Arrivé" : "Invité"} le{" "}
          {formatInstantDay(row.createdAt)}, par {row.invitedByName}
        </span>
      )}
    </span>
  );
}
