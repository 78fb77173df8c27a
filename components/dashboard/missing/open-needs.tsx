import { CountLink } from "@/components/dashboard/course/count-link";
import { DataTable } from "@/components/ui/data-table";
import { lackPath } from "@/lib/features/dashboard/missing/routes";
import type { Missing } from "@/lib/features/dashboard/missing/types";
import { NEED_KIND_LABELS } from "@/lib/features/projects/labels";
import { OwnOnly } from "./own-only";

/** What the territories ask for and nobody has answered, by kind. */
export function OpenNeeds({ missing }: { missing: Missing }) {
  return (
    <>
      {missing.lacksOfOwnTerritory && <OwnOnly what="Les besoins" />}
      <DataTable
        caption="Projets qui ont un besoin sans réponse, par nature de besoin"
        rows={[...missing.needs].sort((one, other) => other.projects - one.projects)}
        rowKey={({ kind }) => kind}
        empty="Aucun des projets comptés n’a de besoin sans réponse."
        columns={[
          {
            key: "kind",
            header: "Besoin",
            rowHeader: true,
            wrap: true,
            cell: ({ kind }) => NEED_KIND_LABELS[kind],
          },
          {
            key: "projects",
            header: "Projets",
            numeric: true,
            cell: ({ kind, projects }) => (
              <CountLink
                count={projects}
                href={lackPath(missing, { kind: "need", need: kind })}
                about={`ont ce besoin, ${NEED_KIND_LABELS[kind]}`}
              />
            ),
          },
        ]}
      />
    </>
  );
}
