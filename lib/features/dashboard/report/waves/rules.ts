import { shortName } from "@/lib/features/territories/rules";
import { formatDate } from "@/lib/kernel/format";
import { atAge } from "../../waves/labels";
import type { WaveComparison } from "../../waves/types";
import { SECTION_TITLES, SUM_COLUMNS } from "../labels";
import { sumCells, tableOf } from "../rules";
import type { ReportSection } from "../types";

/** Waves, and their territories, as old as each other; one that is too young says so by having no figures. */
export function wavesSection({ age, waves }: WaveComparison): ReportSection {
  return {
    id: "generations",
    title: SECTION_TITLES.waves,
    paragraphs: [
      `Chiffres de chaque génération ${atAge(age)}, soit au même âge du programme.`,
      ...waves.map(({ label, launchedOn, on, hasReached }) =>
        hasReached
          ? `${label}\u00A0: lancée le ${formatDate(launchedOn)}, chiffres au soir du ${formatDate(on)}.`
          : `${label}\u00A0: lancée le ${formatDate(launchedOn)}, n’a pas encore cet âge.`,
      ),
    ],
    blocks: waves
      .filter(({ hasReached }) => hasReached)
      .map(({ slug, label, total, territories }) =>
        tableOf({
          id: `generation-${slug}`,
          title: `${label}, ${atAge(age)}`,
          definitions: ["ages"],
          columns: [{ label: "Territoire", kind: "text" }, ...SUM_COLUMNS],
          rows: territories.map((territory) => [shortName(territory.label), ...sumCells(territory.sums)]),
          totals: ["Ensemble", ...sumCells(total)],
          empty: "Aucun territoire.",
        }),
      ),
  };
}
