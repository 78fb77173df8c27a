import type { TextPart } from "@/lib/kernel/text-diff";

export type TextDifferenceProps = {
  readonly parts: readonly TextPart[];
  /** Which of the two texts is shown: what the other one has instead is left out. */
  readonly side: "before" | "after";
};

/** One of two texts, with what sets it apart marked – struck out or underlined, and in words for who does not see it. */
export function TextDifference({ parts, side }: TextDifferenceProps) {
  const hidden = side === "before" ? "added" : "removed";
  let offset = 0;
  return (
    <>
      {parts
        .filter(({ kind }) => kind !== hidden)
        .map(({ kind, text }) => {
          offset += text.length;
          return <Part key={offset} kind={kind} text={text} />;
        })}
    </>
  );
}

function Part({ kind, text }: TextPart) {
  if (kind === "same") return text;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark className="font-bold">
      <span className="fr-sr-only">
        {kind === "added" ? " (début d’ajout) " : " (début de suppression) "}
      </span>
      {text}
      <span className="fr-sr-only">{kind === "added" ? " (fin d’ajout) " : " (fin de suppression) "}</span>
    </Mark>
  );
}
