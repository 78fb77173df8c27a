/** How lines are told apart without their colour: by dash and by the shape of their marks. */
type LineLook = {
  readonly line: string;
  readonly mark: string;
  readonly dash: string | undefined;
  readonly shape: string;
};

const blue = {
  line: "stroke-(--background-action-high-blue-france) forced-colors:stroke-[CanvasText]",
  mark: "fill-(--background-action-high-blue-france) stroke-(--background-action-high-blue-france) forced-colors:fill-[CanvasText]",
};
const blueOpen = {
  line: blue.line,
  mark: "fill-(--background-default-grey) stroke-(--background-action-high-blue-france)",
};
const grey = {
  line: "stroke-(--text-mention-grey)",
  mark: "fill-(--text-mention-grey) stroke-(--text-mention-grey)",
};
const greyOpen = { line: grey.line, mark: "fill-(--background-default-grey) stroke-(--text-mention-grey)" };

/** Shapes around the origin, in pixels. */
const CIRCLE = "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z";
const SQUARE = "M-4 -4H4V4H-4Z";
const TRIANGLE = "M0 -5.5L5 4H-5Z";
const DIAMOND = "M0 -5.5L5.5 0L0 5.5L-5.5 0Z";

/** In the order in which a chart takes them; a chart has no more lines than these. */
export const LINE_LOOKS: readonly LineLook[] = [
  { ...blue, dash: undefined, shape: CIRCLE },
  { ...grey, dash: "7 4", shape: SQUARE },
  { ...blueOpen, dash: "2 3", shape: TRIANGLE },
  { ...greyOpen, dash: undefined, shape: DIAMOND },
  { ...blueOpen, dash: "9 3 2 3", shape: SQUARE },
];

export const lookOf = (position: number): LineLook => {
  const look = LINE_LOOKS[position % LINE_LOOKS.length];
  if (!look) throw new Error("there are looks");
  return look;
};

export const LineMark = ({ look }: { look: LineLook }) => (
  <path d={look.shape} className={`stroke-2 ${look.mark}`} />
);

/** Which line is which. */
export function LineLegend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-1 p-0 fr-text--sm">
      {labels.map((label, position) => {
        const look = lookOf(position);
        return (
          <li key={label} className="flex items-center gap-2 p-0">
            <svg width={40} height={14} aria-hidden="true" className="shrink-0">
              <line
                x1={0}
                x2={40}
                y1={7}
                y2={7}
                strokeDasharray={look.dash}
                className={`stroke-2 ${look.line}`}
              />
              <g transform="translate(20 7)">
                <LineMark look={look} />
              </g>
            </svg>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
