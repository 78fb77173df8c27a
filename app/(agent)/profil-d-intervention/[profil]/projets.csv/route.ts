import { notFound } from "next/navigation";
import { loadProfileExport } from "@/lib/features/profiles/loaders";
import { exportTable } from "@/lib/features/profiles/rules";
import { csvOf } from "@/lib/features/projects/export/csv/service";

/** The projects that fit a profile, with the filters of its page. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/profil-d-intervention/[profil]/projets.csv">,
): Promise<Response> {
  const { profil } = await params;
  const file = (await loadProfileExport(profil, new URL(request.url).searchParams)) ?? notFound();
  return new Response(Buffer.from(csvOf(exportTable(file.projects))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="projets-du-profil.csv"',
      "Cache-Control": "no-store",
    },
  });
}
