import { BELONGING_FATES, BELONGING_TITLES, belongingTitle } from "@/lib/features/accounts/leaving/labels";
import { BELONGING_KINDS, type Belonging } from "@/lib/features/accounts/leaving/types";

/** What somebody would leave behind, kind by kind, with what becomes of it. */
export function BelongingsList({ belongings }: { readonly belongings: readonly Belonging[] }) {
  if (belongings.length === 0)
    return (
      <p>Cette personne n’a rien en cours dans cette organisation. Ses projets restent au territoire.</p>
    );
  return (
    <>
      <p>Les projets restent au territoire. Ce qui est à elle seule&nbsp;:</p>
      {BELONGING_KINDS.map((kind) => {
        const own = belongings.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <div key={kind} className="pb-2">
            <h3 className="fr-h6 m-0">
              {BELONGING_TITLES[kind]} ({own.length})
            </h3>
            <p className="fr-text--sm m-0">
              Avec un collègue, elles ou ils {BELONGING_FATES[kind].taken}. Sans personne&nbsp;:{" "}
              {BELONGING_FATES[kind].left}.
            </p>
            <ul className="m-0">
              {own.map((one, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may bear the same title, and none is ever moved
                <li key={position}>{belongingTitle(one)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
