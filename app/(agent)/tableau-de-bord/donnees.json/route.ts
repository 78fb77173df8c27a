import { loadDashboardData } from "@/lib/features/dashboard/loaders";

/** The figures of the page, for programs: same address parameters, same reader, same numbers. */
export async function GET(request: Request): Promise<Response> {
  const dashboard = await loadDashboardData(new URL(request.url).searchParams, new Date());
  const headers = { "Cache-Control": "private, no-store" };
  if (!dashboard) return Response.json({ error: { code: "signedOut" } }, { status: 401, headers });
  // What the filter form offers is no part of the answer.
  const { choices, ...figures } = dashboard;
  return Response.json(figures, { headers });
}
