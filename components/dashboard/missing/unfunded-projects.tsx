import Link from "next/link";
import { CountLink } from "@/components/dashboard/course/count-link";
import { DataTable } from "@/components/ui/data-table";
import { lackPath } from "@/lib/features/dashboard/missing/routes";
import type { Missing } from "@/lib/features/dashboard/missing/types";
import { formatCount } from "@/lib/kernel/format";
import { OwnOnly } from "./own-only";

/** Counted projects that nobody else funds, territory by territory. */
export function UnfundedProjects({ missing }: { missing: Missing }) {
  const { unfunded, choices, lacksOfOwnTerritory } = missing;
  const total = unfunded.reduce((sum, { projects }) => sum + projects, 0);
  const names = new Map(choices.territories.map(({ slug, label }) => [slug, label]));
  const lack = { kind: "unfunded" } as const;
  return (
    <>
      {lacksOfOwnTerritory && <OwnOnly what="Les financements" />}
      {total === 0 ? (
        <p>Chacun des projets comptés a au moins un financeur.</p>
      ) : (
        <>
          <p className="m-0">
            <Link href={lackPath(missing, lack)} prefetch={false}>
              <strong>{formatCount(total, "projet", "projets")}</strong>
            </Link>{" "}
            sans aucun financeur.
          </p>
          <DataTable
            caption="Projets sans aucun financeur, par territoire"
            rows={[...unfunded].sort((one, other) => other.projects - one.projects)}
            rowKey={({ territory }) => territory}
            columns={[
              {
                key: "territory",
                header: "Territoire",
                rowHeader: true,
                wrap: true,
                cell: ({ territory }) => names.get(territory) ?? territory,
              },
              {
                key: "projects",
                header: "Projets sans financeur",
                numeric: true,
                cell: ({ territory, projects }) => (
                  <CountLink
                    count={projects}
                    href={lackPath(missing, lack, { territory })}
                    about={`sans financeur, ${names.get(territory) ?? territory}`}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
