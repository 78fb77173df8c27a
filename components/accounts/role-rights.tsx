import { type DataColumn, DataTable } from "@/components/ui/data-table";
import { ROLE_LABELS, ROLE_RIGHTS } from "@/lib/features/accounts/labels";
import type { Role } from "@/lib/kernel/actor";

const COLUMNS: readonly DataColumn<Role>[] = [
  { key: "role", header: "Rôle", rowHeader: true, wrap: true, cell: (role) => ROLE_LABELS[role] },
  { key: "voit", header: "Voit", prose: true, cell: (role) => ROLE_RIGHTS[role].sees },
  { key: "fait", header: "Peut faire", prose: true, cell: (role) => ROLE_RIGHTS[role].does },
];

/** Who has access to what, beside those who have it. */
export function RoleRights({ roles }: { readonly roles: readonly Role[] }) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="fr-h4">
        Ce que chaque rôle voit et peut faire
      </h2>
      <DataTable
        caption="Ce que chaque rôle voit et peut faire"
        captionHidden
        columns={COLUMNS}
        rows={roles}
        rowKey={(role) => role}
        narrow="cards"
        empty="Aucun rôle."
      />
    </section>
  );
}
