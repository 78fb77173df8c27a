import "server-only";
import type { Query } from "@/lib/kernel/query";
import { readOrDrawAlone } from "@/lib/platform/drawn-answer";
import { getKeptDeliberation } from "../deliberation/data";
import { STRATEGY_PUBLICATION_COMMANDS } from "../publication/constants";
import { getPublishable } from "../publication/data";
import { PUBLISHED_PARAMETER } from "../publication/routes";
import { strategyStatePath } from "../routes";
import { getStrategyLife } from "./data";
import { STEP_PARAMETERS } from "./routes";
import { ADOPTION_REFUSALS, STRATEGY_COMMANDS, STRATEGY_TRANSITIONS, type StrategyCommand } from "./rules";
import type { StatePage, StrategyLife } from "./types";

/** Null: a form sent without JavaScript is drawn alone, to be sent again. */
export const loadState = (slug: string, parameters: Query): Promise<StatePage | null> =>
  readOrDrawAlone(strategyStatePath(slug), async (actor) => {
    const life = await getStrategyLife(actor, slug);
    if (life === null) return null;
    return {
      life,
      done: doneOf(life, parameters),
      adoption: {
        ...adoptionOf(parameters),
        kept: life.side === "coordinator" ? await getKeptDeliberation(actor, slug) : null,
      },
      publishable: life.side === "coordinator" ? await getPublishable(actor, slug) : null,
      published: publishedOf(life, parameters),
    };
  });

function doneOf(life: StrategyLife, parameters: Query): StrategyCommand | null {
  const told = STRATEGY_COMMANDS.find((command) => command === parameters[STEP_PARAMETERS.done]);
  return told !== undefined && life.state === STRATEGY_TRANSITIONS[told].to ? told : null;
}

function publishedOf(life: StrategyLife, parameters: Query): StatePage["published"] {
  const told = textOf(parameters[PUBLISHED_PARAMETER]);
  const command = STRATEGY_PUBLICATION_COMMANDS.find((one) => told.startsWith(`${one}.`));
  const isSo = command !== undefined && (life.published !== null) === (command === "publish");
  return isSo ? { command, answer: told } : null;
}

const textOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

function adoptionOf(parameters: Query): Omit<StatePage["adoption"], "kept"> {
  const told = textOf(parameters[STEP_PARAMETERS.refusals]).split(".");
  const refusals = ADOPTION_REFUSALS.filter((refusal) => told.includes(refusal));
  return { refusals, adoptedOn: textOf(parameters[STEP_PARAMETERS.adoptedOn]) };
}
