import Link from "next/link";
import { GUIDES, type GuideSlug } from "@/lib/features/help/guides/labels";
import { guidePath } from "@/lib/features/help/guides/routes";
import { typeset } from "@/lib/kernel/typeset";

export function GuideList({ slugs }: { readonly slugs: readonly GuideSlug[] }) {
  return (
    <ul className="m-0 flex list-none flex-col gap-4 p-0">
      {slugs.map((slug) => (
        <li key={slug} className="p-0">
          <Link className="fr-link fr-link--lg" href={guidePath(slug)} prefetch={false}>
            {typeset(GUIDES[slug].title)}
          </Link>
          <p className="m-0">{typeset(GUIDES[slug].summary)}</p>
        </li>
      ))}
    </ul>
  );
}
