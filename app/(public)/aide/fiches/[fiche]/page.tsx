import type { Metadata } from "next";
import Link from "next/link";
import { GuideList } from "@/components/help/guide-list";
import { GuideProblems } from "@/components/help/guide-problems";
import { GuideSteps } from "@/components/help/guide-steps";
import { GuideTerms } from "@/components/help/guide-terms";
import { HelpText } from "@/components/help/help-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { PROFILES } from "@/lib/features/help/labels";
import { loadGuide } from "@/lib/features/help/loaders";
import { helpPath, profilePath } from "@/lib/features/help/routes";
import { typeset } from "@/lib/kernel/typeset";

type Props = PageProps<"/aide/fiches/[fiche]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${typeset(loadGuide((await params).fiche).guide.title)} – Aide` };
}

export default async function GuidePage({ params }: Props) {
  const { guide, roles, neighbours, terms } = loadGuide((await params).fiche);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb segments={[{ label: "Aide", href: helpPath }]} current={typeset(guide.title)} />
      <PageTitle
        title={typeset(guide.title)}
        lead={<p>{typeset(guide.summary)}</p>}
        actions={
          <Link className="fr-btn fr-btn--secondary" href={guide.page.href} prefetch={false}>
            Aller à la page «&nbsp;{guide.page.label}&nbsp;»
          </Link>
        }
      />
      <div className="flex max-w-3xl flex-col gap-10">
        {roles.length > 0 && (
          <ul className="fr-tags-group m-0 p-0" aria-label="Pour qui">
            {roles.map((role) => (
              <li key={role} className="p-0">
                <Link className="fr-tag" href={profilePath(role)} prefetch={false}>
                  {PROFILES[role].title}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <GuideSteps steps={guide.steps} />
        <section aria-labelledby="a-savoir">
          <h2 id="a-savoir" className="fr-h4">
            Bon à savoir
          </h2>
          <ul>
            {guide.notes.map((note) => (
              <li key={note}>
                <HelpText text={note} />
              </li>
            ))}
          </ul>
        </section>
        <GuideProblems problems={guide.problems} />
        <GuideTerms terms={terms} />
        {neighbours.length > 0 && (
          <section aria-labelledby="ensuite">
            <h2 id="ensuite" className="fr-h4">
              À lire aussi
            </h2>
            <GuideList slugs={neighbours} />
          </section>
        )}
      </div>
    </div>
  );
}
