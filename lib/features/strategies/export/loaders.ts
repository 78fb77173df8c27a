import "server-only";
import { contentDisposition } from "@/lib/features/documents/rules";
import { MEDIA_TYPES } from "@/lib/features/photographs/pack/constants";
import { getDirectory } from "@/lib/features/projects/data";
import { plainAnswer } from "@/lib/platform/form-post";
import { getActor } from "@/lib/platform/session";
import { getStrategy } from "../data";
import { EDITION_PARAMETER } from "./routes";
import { writeStrategyDocument } from "./service";

/** What its reader reads of a strategy, as a text document; the same as missing where there is nothing for them. */
export async function answerStrategyFile(slug: string, parameters: URLSearchParams): Promise<Response> {
  const actor = await getActor();
  const asked = parameters.get(EDITION_PARAMETER);
  const isWrong = asked !== null && !/^[1-9]\d{0,8}$/.test(asked);
  const strategy = isWrong
    ? null
    : await getStrategy(actor, slug, asked === null ? {} : { edition: Number(asked) });
  const names = strategy && (strategy.names ?? (await getDirectory(actor, strategy.territory.id)));
  if (!strategy || !names) return missing();
  const { edition, version } = strategy;
  const file = writeStrategyDocument(strategy, names);
  const name = `strategie-${slug}-${edition === null ? `version-${version}` : `edition-${edition.number}`}.docx`;
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": MEDIA_TYPES.docx,
      "Content-Length": String(file.length),
      "Content-Disposition": contentDisposition(name),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

function missing(): Response {
  const answer = plainAnswer(404, "Cette stratégie n’existe pas, ou vous n’y avez pas accès.\n");
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
