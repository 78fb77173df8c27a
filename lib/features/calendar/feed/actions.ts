"use server";
import { refresh } from "next/cache";
import { parisDay } from "@/lib/kernel/dates";
import { env } from "@/lib/platform/env";
import { orFormBack, postedForm, submissionAfter } from "@/lib/platform/form-action";
import { requireActorForAction } from "@/lib/platform/session";
import { FEED_SIGNED_OUT, FEED_UNAVAILABLE } from "../labels";
import { feedPath } from "../routes";
import { parseCalendarParams } from "../schema";
import { renewFeed, revokeFeed } from "./mutations";
import type { FeedFormState } from "./types";

/** Makes the actor’s secret address anew, or revokes it, by the button that was pressed. */
export async function feedAction(previous: unknown, input: unknown): Promise<FeedFormState> {
  const form = postedForm(input);
  const state = { submission: submissionAfter(previous), address: null, isRevoked: false, error: null };
  return orFormBack(
    async () => {
      const actor = await requireActorForAction();
      if (!actor) return { ...state, error: FEED_SIGNED_OUT };
      if (form.get("intent") === "revoke") {
        await revokeFeed(actor);
        refresh();
        return { ...state, isRevoked: true };
      }
      const token = await renewFeed(actor);
      if (token === null) return { ...state, error: FEED_SIGNED_OUT };
      refresh();
      const asked = Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]));
      const view = parseCalendarParams(asked, parisDay(new Date()));
      return { ...state, address: `${env().appUrl}${feedPath(token, view)}` };
    },
    () => ({ ...state, error: FEED_UNAVAILABLE }),
  );
}
