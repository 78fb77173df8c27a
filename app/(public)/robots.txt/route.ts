import { signInPath } from "@/lib/features/accounts/sign-in/routes";
import { calendarPath } from "@/lib/features/calendar/routes";
import { loadDemoMode } from "@/lib/features/navigation/loaders";
import { opinionsPath } from "@/lib/features/projects/review/opinions/routes";
import { projectsPath, reviewQueuePath } from "@/lib/features/projects/routes";
import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";

export const dynamic = "force-dynamic";

const WORKSPACE = [
  projectsPath,
  calendarPath,
  DASHBOARD_PATH,
  reviewQueuePath,
  opinionsPath,
  signInPath,
  "/exports",
];

/** A demonstration must not be found by somebody who looks for the real programme. */
export function GET(): Response {
  const closed = loadDemoMode() ? ["/"] : WORKSPACE;
  const body = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)].join("\n");
  return new Response(`${body}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
