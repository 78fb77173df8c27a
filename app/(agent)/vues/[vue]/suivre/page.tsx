import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { FrequencyField } from "@/components/views/frequency-field";
import { projectsPath } from "@/lib/features/projects/routes";
import { followViewAction } from "@/lib/features/views/actions";
import { VIEW_INPUTS } from "@/lib/features/views/constants";
import { loadFollowView } from "@/lib/features/views/loaders";
import { viewsPath } from "@/lib/features/views/routes";

export const metadata: Metadata = { title: "Suivre une vue" };

export default async function FollowViewPage({ params }: PageProps<"/vues/[vue]/suivre">) {
  const { view, frequency, isWider } = await loadFollowView((await params).vue);
  return (
    <div className="fr-container pb-12">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: "Vos vues", href: viewsPath },
        ]}
        current="Suivre une vue"
      />
      <PageTitle title="Suivre une vue" lead={view.name} />
      {isWider && (
        <Alert severity="warning" small>
          Un des filtres de cette vue ne désigne plus rien&nbsp;: elle ne signale rien tant qu’il n’est pas
          remplacé.
        </Alert>
      )}
      {/* Nothing is typed, so that nothing has to be given back. */}
      <form action={followViewAction} className="relative flex max-w-2xl flex-col gap-6 pt-4">
        <input type="hidden" name="vue" value={view.id} />
        <FrequencyField
          name={VIEW_INPUTS.frequency}
          chosen={frequency ?? ""}
          legend="Quand un projet y entre, en sort ou change"
        />
        <p className="fr-hint-text m-0">
          Un seul courriel pour tout ce que vous suivez. Il ne nomme que ce que vous voyez au moment où il
          part, et s’arrête d’un clic.
        </p>
        <div>
          <button type="submit" className="fr-btn">
            Enregistrer
          </button>
        </div>
      </form>
    </div>
  );
}
