import { useId } from "react";
import { HatchPattern } from "./hatch-pattern";

/** What full and hatched stand for. */
export function BarLegend({ full, hatched }: { full: string; hatched: string }) {
  const hatchId = useId();
  const stroke = "stroke-(--background-action-high-blue-france)";
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 fr-text--sm">
      <li className="flex items-center gap-2">
        <svg width={28} height={14} aria-hidden="true">
          <rect
            x={1}
            y={1}
            width={26}
            height={12}
            className={`fill-(--background-action-high-blue-france) ${stroke}`}
          />
        </svg>
        {full}
      </li>
      <li className="flex items-center gap-2">
        <svg width={28} height={14} aria-hidden="true">
          <HatchPattern id={hatchId} />
          <rect x={1} y={1} width={26} height={12} fill={`url(#${hatchId})`} className={stroke} />
        </svg>
        {hatched}
      </li>
    </ul>
  );
}
