import type { Metadata } from "next";
import { AttachmentFilterForm } from "@/components/strategies/attachments/attachment-filter";
import { AttachmentForm } from "@/components/strategies/attachments/attachment-form";
import { AttachmentTable } from "@/components/strategies/attachments/attachment-table";
import { LostAttachments } from "@/components/strategies/attachments/lost-attachments";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Pagination } from "@/components/ui/pagination";
import { guidePath } from "@/lib/features/help/guides/routes";
import { PROJECTS_PER_PAGE } from "@/lib/features/strategies/attachments/constants";
import { savedLabel, withoutLabel } from "@/lib/features/strategies/attachments/labels";
import { loadAttachments } from "@/lib/features/strategies/attachments/loaders";
import { attachmentsPath } from "@/lib/features/strategies/attachments/routes";
import { parseAttachmentParameters } from "@/lib/features/strategies/attachments/schema";
import { strategyPath } from "@/lib/features/strategies/routes";
import { territoriesPath, territoryPath } from "@/lib/features/territories/routes";
import { withoutArticle } from "@/lib/features/territories/rules";

export const metadata: Metadata = { title: "Projets et objectifs" };

export default async function AttachmentsPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/strategie/projets">) {
  const { slug } = await params;
  const given = await searchParams;
  const asked = parseAttachmentParameters(given);
  const path = attachmentsPath(slug, asked.filter, asked.page);
  const back = path.split("?")[1] ?? "";
  const view = await loadAttachments(slug, given);
  if (view === null) return <LostAttachments path={path} back={back} />;
  const { territory, objectives, projects, total, withoutObjective, mayAttach, filter, page, saved } = view;
  const name = withoutArticle(territory.programmeName);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Territoires", href: territoriesPath },
          { label: name, href: territoryPath(slug) },
          { label: "Stratégie", href: strategyPath(slug) },
        ]}
        current="Projets et objectifs"
      />
      <PageTitle
        help={guidePath("rattacher-des-projets")}
        title="Les projets et les objectifs qu’ils servent"
        lead={name}
      />
      <div className="flex flex-col gap-6">
        {saved !== null && (
          <Alert severity="success" role="status" small>
            {savedLabel(saved.count)}
          </Alert>
        )}
        {mayAttach && (
          <p className="m-0 max-w-3xl">
            Un projet sert un objectif principal, et d’autres s’il y a lieu. Ce choix ne fait pas partie du
            texte adopté&nbsp;: il peut changer à tout moment. {withoutLabel(withoutObjective)}
          </p>
        )}
        <AttachmentFilterForm slug={slug} objectives={objectives} filter={filter} showsWithout={mayAttach} />
        {objectives.length === 0 ? (
          <p className="m-0">
            La stratégie n’a pas encore d’objectif&nbsp;: ajoutez-en un pour y rattacher des projets.
          </p>
        ) : projects.length === 0 ? (
          <p className="m-0">Aucun projet ici.</p>
        ) : mayAttach ? (
          <AttachmentForm
            // Saved, or another page: nothing of what was answered before. Not when a colleague saved, which is then told.
            key={`${path} ${saved?.answer ?? ""}`}
            slug={slug}
            path={path}
            back={back}
            objectives={objectives}
            projects={projects}
            namesProjects
          />
        ) : (
          <AttachmentTable objectives={objectives} projects={projects} />
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(total / PROJECTS_PER_PAGE)}
          hrefOf={(n) => attachmentsPath(slug, filter, n)}
        />
      </div>
    </div>
  );
}
