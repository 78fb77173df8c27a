import { stopByOneClick } from "@/lib/features/reminders/loaders";
import { stopRemindersPath } from "@/lib/features/reminders/routes";

const answer = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });

/** The button of a mail program, which opens no page (RFC 8058). */
export async function POST(request: Request): Promise<Response> {
  try {
    return (await stopByOneClick(request.url)) === "stopped"
      ? answer(200, "Vous ne recevrez plus ces courriels.")
      : answer(404, "Cette adresse n’est pas celle d’un courriel de ce site.");
  } catch (error) {
    console.error("mails could not be stopped", error);
    return answer(503, "Le service ne répond pas. Réessayez dans quelques instants.");
  }
}

/** Somebody who opens the address is led to the button. */
export function GET(request: Request): Response {
  const { search } = new URL(request.url);
  return new Response(null, { status: 303, headers: { Location: `${stopRemindersPath}${search}` } });
}
