import type { Metadata } from "next";
import Link from "next/link";
import { GuideList } from "@/components/help/guide-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { EVERYBODYS_GUIDES, PROFILES } from "@/lib/features/help/labels";
import { loadProfile } from "@/lib/features/help/loaders";
import { glossaryPath, helpPath } from "@/lib/features/help/routes";

type Props = PageProps<"/aide/profils/[profil]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Aide\u00A0: ${PROFILES[loadProfile((await params).profil)].title}` };
}

export default async function HelpProfilePage({ params }: Props) {
  const { title, summary, guides } = PROFILES[loadProfile((await params).profil)];
  const others = EVERYBODYS_GUIDES.filter((slug) => !guides.includes(slug));
  return (
    <div className="fr-container flex flex-col gap-10 pb-12">
      <div>
        <Breadcrumb segments={[{ label: "Aide", href: helpPath }]} current={title} />
        <PageTitle title={title} lead={<p>{summary}</p>} />
      </div>
      <section aria-labelledby="taches">
        <h2 id="taches" className="fr-h4">
          Ce que vous faites
        </h2>
        <GuideList slugs={guides} />
      </section>
      <section aria-labelledby="tous">
        <h2 id="tous" className="fr-h4">
          Pour tout le monde
        </h2>
        <GuideList slugs={others} />
      </section>
      <p className="m-0">
        Un mot vous échappe&#8239;? Il est sans doute dans le{" "}
        <Link href={glossaryPath} prefetch={false}>
          glossaire
        </Link>
        .
      </p>
    </div>
  );
}
