import type { GlossaryLetter, GlossaryLine } from "@/lib/features/help/glossary/types";

export function GlossaryLetters({ letters }: { readonly letters: readonly GlossaryLetter[] }) {
  return (
    <>
      <nav aria-label="Lettres du glossaire">
        <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-2 p-0">
          {letters.map(({ letter }) => (
            <li key={letter} className="p-0">
              <a className="fr-link" href={`#lettre-${letter}`}>
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, lines }) => (
        <section key={letter} aria-labelledby={`lettre-${letter}`}>
          <h2 id={`lettre-${letter}`} className="fr-h4 m-0">
            {letter}
          </h2>
          <dl className="facts">
            {lines.map((line) => (
              <div key={line.anchor} className="facts__row">
                <dt id={line.anchor}>{line.name}</dt>
                <dd>
                  <Meaning line={line} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Meaning({ line }: { readonly line: GlossaryLine }) {
  if (line.kind === "see") {
    return (
      <>
        Voir <a href={`#${line.target.anchor}`}>{line.target.name}</a>.
      </>
    );
  }
  const [, ...others] = line.entry.names;
  return (
    <>
      {line.entry.definition}
      {others.length > 0 && (
        <span className="fr-hint-text">On y trouve aussi&nbsp;: {others.join(", ")}.</span>
      )}
    </>
  );
}
