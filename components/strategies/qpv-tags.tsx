import { type ContentNames, qpvName } from "@/lib/features/strategies/content/labels";

export type QpvTagsProps = {
  readonly codes: readonly string[];
  readonly names: Pick<ContentNames, "qpvs">;
};

/** The neighbourhoods that something is about; nothing where it is about the whole territory. */
export function QpvTags({ codes, names }: QpvTagsProps) {
  if (codes.length === 0) return null;
  return (
    <span className="fr-text--sm m-0 text-ink-muted">
      {codes.length > 1 ? "Quartiers" : "Quartier"}&nbsp;:{" "}
      {codes.map((code) => qpvName(code, names)).join(", ")}
    </span>
  );
}
