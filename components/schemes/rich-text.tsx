import type { RichText as Blocks, Run } from "@/lib/features/schemes/imports/text/types";

/** The words of another site, drawn with our own elements: nothing of its markup is left. */
export function RichText({ text }: { readonly text: Blocks }) {
  return text.map((block, index) => {
    // A text never changes its order: its place is its name.
    const key = String(index);
    if (block.kind !== "list") {
      const runs = <Runs runs={block.runs} />;
      return block.kind === "heading" ? (
        <h4 key={key} className="fr-h6">
          {runs}
        </h4>
      ) : (
        <p key={key} className="break-words">
          {runs}
        </p>
      );
    }
    const List = block.ordered ? "ol" : "ul";
    return (
      <List key={key}>
        {block.items.map((runs, place) => (
          <li key={`${key}-${String(place)}`} className="break-words">
            <Runs runs={runs} />
          </li>
        ))}
      </List>
    );
  });
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const key = String(index);
    const words = run.strong ? <strong key={key}>{run.text}</strong> : run.text;
    if (run.href === undefined) return words;
    if (run.href.startsWith("mailto:"))
      return (
        <a key={key} href={run.href}>
          {words}
        </a>
      );
    return (
      <a key={key} href={run.href} rel="noopener noreferrer nofollow external ugc" target="_blank">
        {words}
        <span className="fr-sr-only"> – nouvelle fenêtre</span>
      </a>
    );
  });
}
