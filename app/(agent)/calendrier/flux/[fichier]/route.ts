import { answerFeed } from "@/lib/features/calendar/feed/loaders";

/** Asked by calendar programs, without a session: the secret in the address says whose calendar it is. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/calendrier/flux/[fichier]">,
): Promise<Response> {
  return answerFeed(request, (await params).fichier, new Date());
}
