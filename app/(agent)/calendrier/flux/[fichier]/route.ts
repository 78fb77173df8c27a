import { answerFeed } from "@/lib/features/calendar/feed/loaders";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ fichier: string }> },
): Promise<Response> {
  return answerFeed(request, (await params).fichier, new Date());
}
