import type { Metadata } from "next";
import { LostAnswer } from "@/components/projects/detail/lost-answer";
import { ProjectRecord } from "@/components/projects/detail/project-record";
import { SavedNotice } from "@/components/projects/detail/saved-notice";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { UNARCHIVED_PARAMETER } from "@/lib/features/projects/archive/routes";
import { RESTORED_PARAMETER } from "@/lib/features/projects/history/routes";
import { isAnswerAlone, loadProject } from "@/lib/features/projects/loaders";
import { loadWholeRecord } from "@/lib/features/projects/page/loaders";
import { copyKeyOf, parseSaveKind, projectsPath, SAVED_PARAMETER } from "@/lib/features/projects/routes";
import { parisDay } from "@/lib/kernel/dates";

type Props = PageProps<"/projets/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = (await params).reference;
  if (await isAnswerAlone(asked)) return { title: asked };
  const { title, reference } = await loadProject(asked);
  return { title: title ? `${title} (${reference})` : reference };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { reference } = await params;
  if (await isAnswerAlone(reference)) return <LostAnswer reference={reference} />;
  const parameters = await searchParams;
  const record = await loadWholeRecord(reference, parameters);
  const { edit, reader } = record;
  const saved = parseSaveKind(parameters[SAVED_PARAMETER]);
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[{ label: "Projets", href: projectsPath }]} current={reference} />
      {saved !== null && edit !== null && (
        <SavedNotice saved={saved} copyKey={copyKeyOf(reader, reference, saved)} />
      )}
      {edit !== null && parameters[RESTORED_PARAMETER] !== undefined && (
        <Alert severity="success" role="status" small>
          La version est restaurée.
        </Alert>
      )}
      {edit !== null && parameters[UNARCHIVED_PARAMETER] !== undefined && (
        <Alert severity="success" role="status" small>
          Le projet est rétabli, comme il était.
        </Alert>
      )}
      <ProjectRecord {...record} today={parisDay(new Date())} />
    </div>
  );
}
