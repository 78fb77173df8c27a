import "server-only";
import { notFound } from "next/navigation";
import { parisDay } from "@/lib/kernel/dates";
import { amountForInput } from "@/lib/kernel/money";
import type { Query } from "@/lib/kernel/query";
import { isFormPost } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { getEnvelopeChoices, listEnvelopes } from "./data";
import { mayReadEnvelopes, maySetEnvelopes } from "./policy";
import { ENVELOPE_SET_PARAMETER, envelopesPath } from "./routes";
import { parseRevision } from "./schema";

/** A form sent without JavaScript by somebody who signed out meanwhile is drawn with what was typed, and nothing else. */
export async function loadEnvelopes(parameters: Query) {
  const isPost = await isFormPost();
  const actor = isPost ? await getActor() : await requireActor(envelopesPath);
  if (!mayReadEnvelopes(actor) && !isPost) notFound();
  const [envelopes, choices] = await Promise.all([listEnvelopes(actor), getEnvelopeChoices(actor)]);
  const wanted = parseRevision(String(parameters.enveloppe ?? ""));
  const chosen = envelopes.find(({ id }) => id === wanted) ?? null;
  return {
    envelopes,
    choices,
    maySet: maySetEnvelopes(actor) || isPost,
    isMinistry: mayReadEnvelopes(actor) && !maySetEnvelopes(actor),
    isSet: parameters[ENVELOPE_SET_PARAMETER] === "1",
    form: {
      revision: chosen?.revision ?? 0,
      values: {
        scheme: chosen?.schemeSlug ?? "",
        year: String(chosen?.year ?? parisDay(new Date()).slice(0, 4)),
        territory: chosen?.territorySlug ?? "",
        amount: amountForInput(chosen?.amountCents ?? null),
      },
    },
  };
}
