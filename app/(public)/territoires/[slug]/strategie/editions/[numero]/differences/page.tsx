import type { Metadata } from "next";
import Link from "next/link";
import { ComparedFields } from "@/components/projects/history/compared-fields";
import "@/components/strategies/strategy.css";
import { StrategyBreadcrumb } from "@/components/strategies/strategy-breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { loadEditionDifferences } from "@/lib/features/strategies/editions/loaders";
import { compareEditionPath } from "@/lib/features/strategies/editions/routes";
import { comparedTextLabel } from "@/lib/features/strategies/life/labels";
import { strategyEditionPath } from "@/lib/features/strategies/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

type Props = PageProps<"/territoires/[slug]/strategie/editions/[numero]/differences">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Stratégie, édition\u00A0${(await params).numero}\u00A0: ce qui diffère` };
}

export default async function EditionDifferencesPage({ params, searchParams }: Props) {
  const { slug, numero } = await params;
  const { territory, number, choices, compared } = await loadEditionDifferences(
    slug,
    numero,
    await searchParams,
  );
  return (
    <div className="fr-container pb-16">
      <StrategyBreadcrumb
        territory={territory}
        below={[{ label: `Édition\u00A0${number}`, href: strategyEditionPath(slug, number) }]}
        current="Ce qui diffère"
      />
      <PageTitle
        title={`Ce qui diffère de l’édition\u00A0${number}`}
        lead={withoutArticle(territory.programmeName)}
      />
      <div className="flex flex-col gap-8">
        {choices.length === 0 ? (
          <p className="m-0">Il n’y a pas d’autre texte auquel comparer cette édition.</p>
        ) : (
          <nav aria-label="Comparer avec">
            <ul className="m-0 flex list-none flex-wrap gap-x-6 gap-y-2 p-0">
              {choices.map((choice) => (
                <li key={choice ?? "present"}>
                  <Link
                    className="fr-link"
                    href={compareEditionPath(slug, number, choice)}
                    aria-current={compared?.with === choice ? "page" : undefined}
                    prefetch={false}
                  >
                    {comparedTextLabel(choice)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {compared && (
          <ComparedFields
            what="partie"
            fields={compared.parts}
            before={comparedTextLabel(compared.before)}
            after={comparedTextLabel(compared.after)}
          />
        )}
      </div>
    </div>
  );
}
