import { answerCommitteeFile } from "@/lib/features/calendar/committees/loaders";

/** One committee, for a calendar program that is given a file. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/calendrier/comites/[comite]/comite.ics">,
): Promise<Response> {
  return answerCommitteeFile((await params).comite, new Date());
}
