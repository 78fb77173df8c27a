import { ProjectRecord } from "@/components/projects/detail/project-record";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { loadWholeRecord } from "@/lib/features/projects/page/loaders";
import { parisDay } from "@/lib/kernel/dates";

export const dynamic = "force-dynamic";

let kept: ReturnType<typeof loadWholeRecord> | undefined;

/** The floor of /projets/[reference], here ?reference=…: what the first request loaded, rendered again. */
export default async function FloorPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { reference = "" } = await searchParams;
  kept ??= loadWholeRecord(reference, {});
  return (
    <div className="fr-container pb-16">
      <Breadcrumb segments={[]} current={reference} />
      <ProjectRecord {...(await kept)} today={parisDay(new Date())} />
    </div>
  );
}
