import { ChartData } from "@/components/charts/chart-data";
import { LineChart } from "@/components/charts/line-chart";
import { LineLegend } from "@/components/charts/line-look";
import { type DataColumn, DataTable } from "@/components/ui/data-table";
import type { WaveFigure } from "@/lib/features/dashboard/waves/constants";
import {
  ageInWords,
  WAVE_FIGURE_LABELS,
  waveTick,
  waveValue,
  waveValueInWords,
} from "@/lib/features/dashboard/waves/labels";
import type { WaveAtAge } from "@/lib/features/dashboard/waves/types";

type WaveCourseProps = { readonly waves: readonly WaveAtAge[]; readonly figure: WaveFigure };
type AgeLine = { readonly age: number; readonly found: readonly (WaveAtAge["course"][number] | undefined)[] };

/** The waves from their launch on, laid over one another: each line begins where its programme began. */
export function WaveCourse({ waves, figure }: WaveCourseProps) {
  const ages = [...new Set(waves.flatMap(({ course }) => course.map(({ age }) => age)))].sort(
    (a, b) => a - b,
  );
  const last = ages.at(-1) ?? 0;
  const rows: AgeLine[] = ages.map((age) => ({
    age,
    found: waves.map(({ course }) => course.find((point) => point.age === age)),
  }));
  const columns: DataColumn<AgeLine>[] = [
    { key: "age", header: "Âge", rowHeader: true, cell: ({ age }) => ageInWords(age) },
    ...waves.map(
      (wave, position): DataColumn<AgeLine> => ({
        key: wave.slug,
        header: wave.label,
        numeric: true,
        cell: ({ found }) => {
          const point = found[position];
          return point === undefined ? "–" : waveValueInWords(point.total, figure);
        },
      }),
    ),
  ];
  return (
    <>
      <LineLegend labels={waves.map(({ label }) => label)} />
      <LineChart
        title={`${WAVE_FIGURE_LABELS[figure]} de chaque génération, selon le nombre de mois depuis son lancement`}
        formatTick={waveTick(figure)}
        wholeNumbers={figure === "projets"}
        lines={waves.map(({ slug, course }) => ({
          key: slug,
          points: course.map(({ age, total }) => ({ at: age, value: waveValue(total, figure) })),
        }))}
        marks={[...new Set([0, last])].map((age) => ({ at: age, label: ageInWords(age) }))}
      />
      <ChartData about="générations, âge par âge">
        <DataTable
          caption={`${WAVE_FIGURE_LABELS[figure]} de chaque génération, âge par âge`}
          columns={columns}
          rows={rows}
          rowKey={({ age }) => String(age)}
        />
      </ChartData>
    </>
  );
}
