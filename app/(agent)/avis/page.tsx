import type { Metadata } from "next";
import Link from "next/link";
import { OpinionItem } from "@/components/projects/review/opinions/opinion-item";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Unparted } from "@/components/ui/unparted";
import { guidePath } from "@/lib/features/help/guides/routes";
import { loadAskedOpinions } from "@/lib/features/projects/review/opinions/loaders";
import { opinionPath } from "@/lib/features/projects/review/opinions/routes";
import type { Opinion } from "@/lib/features/projects/review/opinions/types";
import { parisDay } from "@/lib/kernel/dates";

export const metadata: Metadata = { title: "Avis demandés" };

export default async function AskedOpinionsPage() {
  const opinions = await loadAskedOpinions();
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current="Avis" />
      <PageTitle
        help={guidePath("donner-un-avis")}
        title="Avis demandés"
        lead="Ce que le ministère et l’ANCT vous demandent avant de décider, à vous ou à votre organisation."
      />
      <div className="flex flex-col gap-10">
        <Opinions
          title="À rendre"
          opinions={opinions.filter(({ givenAt }) => givenAt === null)}
          empty="Aucun avis ne vous est demandé."
        />
        <Opinions
          title="Rendus"
          opinions={opinions.filter(({ givenAt }) => givenAt !== null)}
          empty="Vous n’avez encore rendu aucun avis."
        />
      </div>
    </div>
  );
}

type OpinionsProps = {
  readonly title: string;
  readonly opinions: readonly Opinion[];
  readonly empty: string;
};

function Opinions({ title, opinions, empty }: OpinionsProps) {
  const today = parisDay(new Date());
  return (
    <section className="flex flex-col gap-4">
      <h2 className="fr-h4 m-0">
        {title} ({opinions.length})
      </h2>
      {opinions.length === 0 && <p className="m-0">{empty}</p>}
      <ul className="fr-raw-list m-0 flex flex-col gap-4 p-0">
        {opinions.map((opinion) => (
          <li
            key={opinion.id}
            className="flex flex-col gap-1 border-0 border-l-2 border-solid border-line pl-4"
          >
            <Link href={opinionPath(opinion.id)} prefetch={false} className="self-start">
              {opinion.projectTitle || "Projet sans intitulé"} (<Unparted>{opinion.reference}</Unparted>)
            </Link>
            <OpinionItem opinion={opinion} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}
