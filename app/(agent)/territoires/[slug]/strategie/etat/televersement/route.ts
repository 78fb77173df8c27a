import { redirect } from "next/navigation";
import { after } from "next/server";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { passOver, receiveDocument } from "@/lib/features/documents/service";
import { tellPeople } from "@/lib/features/notifications/mails/service";
import { FORGET_COMMAND } from "@/lib/features/strategies/deliberation/constants";
import { forgetDeliberation, keepDeliberation } from "@/lib/features/strategies/deliberation/mutations";
import { STEP_INPUTS } from "@/lib/features/strategies/life/constants";
import { adoptStrategy } from "@/lib/features/strategies/life/mutations";
import { adoptionRefusedPath, stepDonePath } from "@/lib/features/strategies/life/routes";
import { type AdoptionRefusal, decideAdoptionDay } from "@/lib/features/strategies/life/rules";
import { adoptionVersionSchema } from "@/lib/features/strategies/life/schema";
import { strategyStatePath } from "@/lib/features/strategies/routes";
import { parisDay } from "@/lib/kernel/dates";
import { isSlug } from "@/lib/kernel/slug";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { getActor } from "@/lib/platform/session";

type Context = RouteContext<"/territoires/[slug]/strategie/etat/televersement">;

/** A page that was reloaded after the answer, or an address typed by hand. */
export async function GET(_request: Request, { params }: Context): Promise<never> {
  redirect(strategyStatePath((await params).slug));
}

/** The form of an adoption, with or without JavaScript: always leads back to the page, which says what became of it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return plainAnswer(403, "Cette demande ne vient pas d’une page de ce site.");
  const { slug } = await params;
  if (!isSlug(slug)) return plainAnswer(404, "Stratégie introuvable.\n");
  const actor = await getActor();
  if (actor.role === "visitor") {
    await passOver(request);
    return seeOther(signInPathWith({ returnTo: strategyStatePath(slug) }));
  }
  return receiveDocument(request, async ({ fields, file }) => {
    const adoptedOn = fields[STEP_INPUTS.adoptedOn] ?? "";
    const refused = (...refusals: AdoptionRefusal[]) =>
      seeOther(adoptionRefusedPath(slug, refusals, adoptedOn));
    if (fields[STEP_INPUTS.command] === FORGET_COMMAND) {
      await forgetDeliberation(actor, slug);
      return refused();
    }
    const version = adoptionVersionSchema.safeParse(fields[STEP_INPUTS.version]);
    if (!version.success) return refused("unreadable");
    const today = parisDay(new Date());
    // Both are told at once; whether an edition came before is the mutation's to see.
    const day = decideAdoptionDay({ adoptedOn, today, lastAdoptedOn: null });
    const keptSha256 = fields[STEP_INPUTS.kept] ?? "";
    const isSentBefore = !file.ok && file.refusal === "noFile" && keptSha256 !== "";
    if (!file.ok && !isSentBefore) return refused(file.refusal, ...(day.ok ? [] : [day.refusal]));
    const given = file.ok ? file.value : { keptSha256 };
    const outcome = await adoptStrategy(actor, { slug, version: version.data, adoptedOn }, given, today);
    if (outcome.ok) {
      after(tellPeople);
      return seeOther(stepDonePath(slug, "adopt"));
    }
    if (outcome.refusal === "notFound") return plainAnswer(404, "Stratégie introuvable.\n");
    if (file.ok) await keepDeliberation(actor, slug, file.value);
    return refused(outcome.refusal);
  });
}
