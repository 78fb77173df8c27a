export type MarkShape = "reached" | "planned" | "underway" | "late" | "dropped";

const OUTLINE = "fill-(--background-default-grey) stroke-2";

/** A state is a shape before it is a colour: check, ring, ring with a dot, triangle with a point, cross. */
export function TimelineMark({ shape }: { readonly shape: MarkShape }) {
  if (shape === "reached")
    return (
      <>
        <circle r="8" className="fill-(--text-default-success)" />
        <path d="M-4 0 L-1 3 L4 -3" className="fill-none stroke-(--background-default-grey) stroke-2" />
      </>
    );
  if (shape === "late")
    return (
      <>
        <path d="M0 -9 L9 7 L-9 7 Z" className={`${OUTLINE} stroke-(--text-default-error)`} />
        <path d="M0 -3 V2 M0 4 V5.5" className="fill-none stroke-(--text-default-error) stroke-2" />
      </>
    );
  if (shape === "dropped")
    return <path d="M-6 -6 L6 6 M6 -6 L-6 6" className="fill-none stroke-(--text-mention-grey) stroke-2" />;
  return (
    <>
      <circle r="7" className={`${OUTLINE} stroke-(--text-action-high-blue-france)`} />
      {shape === "underway" && <circle r="3" className="fill-(--text-action-high-blue-france)" />}
    </>
  );
}
