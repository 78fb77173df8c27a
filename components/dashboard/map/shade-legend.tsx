import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch-pattern";
import { ShadedCircle } from "@/components/map/map-view";
import type { Figure } from "@/lib/features/dashboard/constants";
import { figureInWords } from "@/lib/features/dashboard/labels";
import { shadeOf } from "@/lib/features/map/rules";

/** What hollow, light, hatched and full stand for, in figures; without any, that there is nothing. */
export function ShadeLegend({ figure, bounds }: { figure: Figure; bounds: readonly number[] }) {
  const hatchId = useId();
  const steps = [
    { bound: 0, text: figure === "projects" ? "aucun projet" : "rien" },
    ...bounds.map((bound, place) => ({
      bound,
      text: `${place === 0 ? "jusqu’à" : `plus de ${figureInWords(figure, bounds[place - 1] ?? 0)}, jusqu’à`} ${figureInWords(figure, bound)}`,
    })),
  ];
  return (
    <ul className="m-0 flex list-none flex-col gap-1 p-0 fr-text--sm">
      {steps.map(({ bound, text }) => (
        <li key={bound} className="flex items-center gap-2 p-0">
          <svg width={24} height={24} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0">
            <HatchPattern id={hatchId} />
            <ShadedCircle shade={shadeOf(bound, bounds)} hatchId={hatchId} x={12} y={12} radius={9} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
