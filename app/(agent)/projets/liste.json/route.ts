import { loadProjectListData } from "@/lib/features/projects/search/list/loaders";

/** The page's list for programs: same address parameters, same reader, same numbers. */
export async function GET(request: Request): Promise<Response> {
  const list = await loadProjectListData(new URL(request.url).searchParams);
  const headers = { "Cache-Control": "private, no-store" };
  if (!list) return Response.json({ error: { code: "signedOut" } }, { status: 401, headers });
  // What the filter form offers is no part of the answer.
  const { choices, filters, ...answer } = list;
  return Response.json({ ...answer, searchMode: filters.searchMode }, { headers });
}
