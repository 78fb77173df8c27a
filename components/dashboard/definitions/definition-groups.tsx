import { DEFINITION_GROUPS, MOMENT_LABELS, UNIT_LABELS } from "@/lib/features/dashboard/definitions/labels";
import { definitionAnchor } from "@/lib/features/dashboard/definitions/rules";

/** The whole dictionary, group by group; each definition has its own address. */
export function DefinitionGroups() {
  return (
    <>
      <nav className="fr-summary" aria-labelledby="sommaire">
        <h2 className="fr-summary__title" id="sommaire">
          Sommaire
        </h2>
        <ol>
          {DEFINITION_GROUPS.map(({ id, title }) => (
            <li key={id}>
              <a className="fr-summary__link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {DEFINITION_GROUPS.map((group) => (
        <section key={group.id} aria-labelledby={group.id} className="pt-10">
          <h2 id={group.id} className="fr-h4">
            {group.title}
          </h2>
          {Object.entries(group.definitions).map(([key, definition]) => {
            const anchor = definitionAnchor(group, definition);
            return (
              <section key={key} aria-labelledby={anchor} className="max-w-3xl pb-6">
                <h3 id={anchor} className="fr-h6 m-0 pb-1">
                  {definition.label}
                </h3>
                <p className="m-0 pb-1">{definition.counts}</p>
                <dl className="facts">
                  <Fact name="D’après" value={definition.from} />
                  <Fact name="À quelle date" value={MOMENT_LABELS[definition.asOf]} />
                  <Fact name="Unité ou format" value={UNIT_LABELS[definition.unit]} />
                </dl>
              </section>
            );
          })}
        </section>
      ))}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="facts__row">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
