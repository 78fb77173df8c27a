import { formatDate } from "@/lib/kernel/format";
import { atAge } from "../../waves/labels";
import type { WaveComparison } from "../../waves/types";
import { SECTION_TITLES, SUM_COLUMNS } from "../labels";
import { sumCells, tableOf } from "../rules";
import type { ReportSection } from "../types";

/** Waves, and their territories, as old as each other; one that is too young says so by having no figures. */
export function wavesSection({ age, waves }: WaveComparison): ReportSection {
  const columns = [
    { label: "Génération", kind: "text" },
    { label: "Territoire", kind: "text" },
    { label: "Au soir du", kind: "date" },
    ...SUM_COLUMNS,
  ] as const;
  return {
    id: "generations",
    title: SECTION_TITLES.waves,
    paragraphs: [
      `Chiffres de chaque génération ${atAge(age)}, soit au même âge du programme.`,
      ...waves
        .filter(({ hasReached }) => !hasReached)
        .map(
          ({ label, launchedOn }) => `${label}, lancée le ${formatDate(launchedOn)}, n’a pas encore cet âge.`,
        ),
    ],
    blocks: [
      tableOf({
        id: "generations",
        title: "Générations et territoires au même âge du programme",
        definitions: ["ages"],
        columns,
        rows: waves
          .filter(({ hasReached }) => hasReached)
          .flatMap(({ label, on, total, territories }) => [
            [label, "Ensemble", on, ...sumCells(total)],
            ...territories.map((territory) => [label, territory.label, on, ...sumCells(territory.sums)]),
          ]),
        empty: "Aucune génération n’a encore cet âge.",
      }),
    ],
  };
}
