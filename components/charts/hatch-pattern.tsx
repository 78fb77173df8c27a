/** Told apart from a full bar without colours. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} className="fill-(--background-default-grey)" />
        <path d="M1.5 0V6" className="stroke-(--background-action-high-blue-france) stroke-2" />
      </pattern>
    </defs>
  );
}
