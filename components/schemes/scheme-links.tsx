import Link from "next/link";
import { editSchemePath } from "@/lib/features/schemes/administration/routes";
import { proposalsPath, proposePath } from "@/lib/features/schemes/proposals/routes";
import { schemeVersionsPath } from "@/lib/features/schemes/versions/routes";

type Props = {
  readonly slug: string;
  readonly isRetired: boolean;
  readonly mayEdit: boolean;
  readonly mayPropose: boolean;
  readonly mayReadVersions: boolean;
};

/** What the reader may do about the page itself. */
export function SchemeLinks({ slug, isRetired, mayEdit, mayPropose, mayReadVersions }: Props) {
  if (!mayEdit && !mayPropose && !mayReadVersions) return null;
  return (
    <section aria-labelledby="tenue" className="pt-8">
      <h2 id="tenue" className="fr-h5">
        Cette fiche
      </h2>
      {mayPropose && (
        <p>
          Ce dispositif est porté par votre organisation&nbsp;: vous pouvez proposer de corriger sa fiche.
        </p>
      )}
      <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
        {mayEdit && <Item href={editSchemePath(slug)}>Modifier la fiche</Item>}
        {mayPropose && !isRetired && <Item href={proposePath(slug)}>Proposer une modification</Item>}
        {mayPropose && <Item href={proposalsPath}>Propositions de votre organisation</Item>}
        {mayReadVersions && <Item href={schemeVersionsPath(slug)}>Versions de la fiche</Item>}
      </ul>
    </section>
  );
}

function Item({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <li className="p-0">
      <Link className="fr-link" href={href} prefetch={false}>
        {children}
      </Link>
    </li>
  );
}
