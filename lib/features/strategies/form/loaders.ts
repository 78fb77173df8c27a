import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { getDraft } from "@/lib/features/projects/autosave/data";
import { getOwnDirectory } from "@/lib/features/projects/data";
import type { Query } from "@/lib/kernel/query";
import { isFormPost, tryToRead } from "@/lib/platform/drawn-answer";
import { getActor, requireActor } from "@/lib/platform/session";
import { EMPTY_CONTENT } from "../content/rules";
import type { StrategyContent } from "../content/types";
import { getStrategy } from "../data";
import {
  AXIS_PARAMETER,
  editObjectivePath,
  editStrategyPath,
  type StrategySection,
  strategyCopyKey,
  strategyFormPath,
} from "../routes";
import { decideStrategyEdit, objectiveSection } from "../rules";
import { axesFormValues } from "./axes/rules";
import { diagnosisFormValues } from "./diagnosis/rules";
import { figuresFormValues } from "./figures/rules";
import { emptyObjectiveValues, objectiveFormValues } from "./objective/rules";
import type { ObjectiveFormValues } from "./objective/types";
import { isKey } from "./rules";
import type { StrategyFormPage } from "./types";

/** One form of a strategy: which part it is about, and how it shows what is saved. Null: there is nothing to show. */
type FormKind<Values> = {
  readonly section: string;
  readonly creationKey: string;
  readonly valuesOf: (content: StrategyContent) => Values | null;
  /** What the form holds where the strategy cannot be read. */
  readonly blank: Values;
};

/**
 * The page of one form of a strategy. A form that comes back without JavaScript is drawn even where the strategy can no
 * longer be read: what was typed is in it.
 */
async function loadForm<Values>(slug: string, kind: FormKind<Values>): Promise<StrategyFormPage<Values>> {
  const { section, creationKey, valuesOf, blank } = kind;
  const path = strategyFormPath(slug, section);
  const isPost = await isFormPost();
  const signInPath = signInPathWith({ returnTo: path });
  const alone: StrategyFormPage<Values> = {
    kind: "ready",
    territoryName: "",
    form: {
      reference: slug,
      creationKey,
      baseVersion: "",
      values: blank,
      directory: null,
      axes: [],
      copyKey: null,
      signInPath,
    },
  };
  const load = async (): Promise<StrategyFormPage<Values>> => {
    const actor = isPost ? await getActor() : await requireActor(path);
    const strategy = await getStrategy(actor, slug);
    const values = strategy?.isOwn ? valuesOf(strategy.content) : null;
    if (!strategy?.isOwn || values === null) {
      if (isPost) return alone;
      notFound();
    }
    const territoryName = strategy.territory.programmeName;
    const decision = decideStrategyEdit(strategy);
    if (!decision.ok && !isPost) return { kind: "refused", refusal: decision.refusal, territoryName };
    const form = {
      reference: slug,
      creationKey,
      baseVersion: String(strategy.version),
      draft: isPost ? null : await getDraft(actor, { kind: "strategie", territory: slug, section }),
      values,
      directory: await getOwnDirectory(actor),
      axes: strategy.content.axes.map(({ key, title }) => ({ key, title })),
      copyKey: strategyCopyKey(actor.userId, slug, section),
      signInPath,
    };
    return { kind: "ready", form, territoryName };
  };
  return isPost ? ((await tryToRead(load)) ?? alone) : load();
}

const sectionForm = <Values>(
  section: StrategySection,
  valuesOf: (content: StrategyContent) => Values,
): FormKind<Values> => ({ section, creationKey: "", valuesOf, blank: valuesOf(EMPTY_CONTENT) });

export const loadTextForm = (slug: string) =>
  loadForm(
    slug,
    sectionForm("texte", ({ title, summary }) => ({ title, summary })),
  );
export const loadDiagnosisForm = (slug: string) =>
  loadForm(
    slug,
    sectionForm("diagnostic", ({ diagnosis }) => diagnosisFormValues(diagnosis)),
  );
export const loadFiguresForm = (slug: string) =>
  loadForm(
    slug,
    sectionForm("chiffres", ({ figures }) => figuresFormValues(figures)),
  );
export const loadAxesForm = (slug: string) => loadForm(slug, sectionForm("axes", axesFormValues));

const NEW = "nouveau";

/** The form of an objective; of a new one, its key is in the address, so that going back or reloading keeps it. */
export async function loadObjectiveForm(
  slug: string,
  objective: string,
  parameters: Query,
): Promise<StrategyFormPage<ObjectiveFormValues>> {
  const asked = parameters[AXIS_PARAMETER];
  const axis = typeof asked === "string" && isKey(asked) ? asked : null;
  if (objective === NEW) {
    if (axis === null) redirect(editStrategyPath(slug, "axes"));
    redirect(`${editObjectivePath(slug, randomUUID())}?${AXIS_PARAMETER}=${axis}`);
  }
  if (!isKey(objective)) notFound();
  return loadForm(slug, {
    section: objectiveSection(objective),
    creationKey: objective,
    valuesOf: (content) => valuesOfObjective(content, objective, axis),
    blank: emptyObjectiveValues(axis ?? ""),
  });
}

function valuesOfObjective(
  { axes }: StrategyContent,
  objectiveKey: string,
  axisKey: string | null,
): ObjectiveFormValues | null {
  for (const axis of axes) {
    const found = axis.objectives.find(({ key }) => key === objectiveKey);
    if (found) return objectiveFormValues(found, axis.key);
  }
  return axes.some(({ key }) => key === axisKey) ? emptyObjectiveValues(axisKey ?? "") : null;
}
