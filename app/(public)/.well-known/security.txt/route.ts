import { loadOperator, loadSiteAddress } from "@/lib/features/navigation/loaders";
import { legalNoticePath } from "@/lib/features/navigation/routes";

export const dynamic = "force-dynamic";

const VALIDITY_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** RFC 9116. The expiry is counted from each answer: a file that somebody must remember to renew is soon out of date. */
export function GET(): Response {
  const address = loadSiteAddress();
  const { contactEmail } = loadOperator();
  const lines = [
    `Contact: ${contactEmail ? `mailto:${contactEmail}` : `${address}${legalNoticePath}`}`,
    `Expires: ${new Date(Date.now() + VALIDITY_DAYS * DAY_MS).toISOString()}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${address}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
