import { z } from "zod";
import { MAX_CENTS } from "@/lib/kernel/money";
import { isSlug } from "@/lib/kernel/slug";
import { cleanLine, textLength } from "@/lib/kernel/text";
import { NEED_KINDS, PHASES } from "../../projects/constants";
import { APPLICANT_KINDS } from "../constants";
import {
  COMBINATIONS,
  CRITERION_AMOUNTS,
  CRITERION_DATES,
  CRITERION_LIMITS,
  CRITERION_RATES,
  MAX_INDICATOR_BOUND,
  MAX_METRES,
  PRIORITY_SCOPES,
  QPV_GENERATIONS,
  SOUGHT_NATURES,
  TERRITORY_KINDS,
} from "./constants";
import type { CriterionDraft, CriterionTest } from "./types";

const line = (limit: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((text) => textLength(text) <= limit, `${limit}\u00A0caractères au plus.`);

/** A list without repetitions, in the order in which it was given. */
const several = <Item extends z.ZodType>(item: Item, missing: string) =>
  z
    .array(item)
    .transform((values) => [...new Set(values)])
    .refine((values) => values.length > 0, missing)
    .refine(
      (values) => values.length <= CRITERION_LIMITS.values,
      `${CRITERION_LIMITS.values}\u00A0choix au plus.`,
    );

const slug = z.string().refine(isSlug, "Choisissez dans la liste.");
const day = z.iso.date("Donnez une date qui existe.");
const words = z
  .array(line(CRITERION_LIMITS.word))
  .transform((given) => [...new Set(given.filter((word) => word !== ""))])
  .refine((kept) => kept.length > 0, "Donnez au moins un mot.")
  .refine((kept) => kept.length <= CRITERION_LIMITS.words, `${CRITERION_LIMITS.words}\u00A0mots au plus.`);

type Bounds = { readonly from: unknown; readonly to: unknown };
const isBounded = ({ from, to }: Bounds) => from !== null || to !== null;
const UNBOUNDED = { error: "Donnez au moins une borne.", path: ["from"] };

const bound = (highest: number) => z.number().int().min(0).max(highest).nullable();
const decimalBound = z
  .number()
  .min(-MAX_INDICATOR_BOUND)
  .max(MAX_INDICATOR_BOUND)
  .multipleOf(0.01, "Deux décimales au plus.")
  .nullable();

const generations = several(z.literal(QPV_GENERATIONS), "Choisissez au moins une génération de QPV.");

/** What a criterion may ask. Contradictions are allowed: they are told beside the tree, since rows may hold them anyway. */
export const criterionTestSchema: z.ZodType<CriterionTest> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("priority"),
    priorities: several(slug, "Choisissez au moins une priorité."),
    scope: z.enum(PRIORITY_SCOPES),
  }),
  z.object({
    kind: z.literal("territory"),
    territories: several(slug, "Choisissez au moins un territoire."),
  }),
  z.object({
    kind: z.literal("territoryKind"),
    kinds: several(z.enum(TERRITORY_KINDS), "Choisissez au moins une forme de territoire."),
  }),
  z.object({ kind: z.literal("inQpv"), generations }),
  z.object({
    kind: z.literal("nearQpv"),
    generations,
    metres: z.number("Donnez une distance en mètres.").int().min(0).max(MAX_METRES),
  }),
  z.object({
    kind: z.literal("applicant"),
    kinds: several(z.enum(APPLICANT_KINDS), "Choisissez au moins une forme de porteur."),
  }),
  z.object({ kind: z.literal("ownerNamed"), words }),
  z.object({ kind: z.literal("phase"), phases: several(z.enum(PHASES), "Choisissez au moins une phase.") }),
  z
    .object({
      kind: z.literal("amount"),
      of: z.enum(CRITERION_AMOUNTS),
      from: bound(MAX_CENTS),
      to: bound(MAX_CENTS),
    })
    .refine(isBounded, UNBOUNDED),
  z
    .object({ kind: z.literal("rate"), of: z.enum(CRITERION_RATES), from: bound(1000), to: bound(1000) })
    .refine(isBounded, UNBOUNDED),
  z.object({
    kind: z.literal("nature"),
    natures: several(z.enum(SOUGHT_NATURES), "Choisissez au moins une nature de financement."),
  }),
  z
    .object({ kind: z.literal("indicator"), indicator: slug, from: decimalBound, to: decimalBound })
    .refine(isBounded, UNBOUNDED),
  z
    .object({
      kind: z.literal("date"),
      of: z.enum(CRITERION_DATES),
      from: day.nullable(),
      to: day.nullable(),
    })
    .refine(isBounded, UNBOUNDED),
  z.object({
    kind: z.literal("need"),
    needs: several(z.enum(NEED_KINDS), "Choisissez au moins un type de besoin."),
  }),
  z.object({ kind: z.literal("keywords"), words }),
  z.object({
    kind: z.literal("unknown"),
    text: line(CRITERION_LIMITS.sentence).refine((text) => text !== "", "Dites ce qui est à vérifier."),
  }),
]);

/** One node and all that is below it; how many and how deep they may be is `decideTree`'s question. */
export const criterionDraftSchema: z.ZodType<CriterionDraft> = z.lazy(() =>
  z.union([
    z.object({ combine: z.enum(COMBINATIONS), children: z.array(criterionDraftSchema) }),
    z.object({
      test: criterionTestSchema,
      sentence: line(CRITERION_LIMITS.sentence),
      source: line(CRITERION_LIMITS.source),
    }),
  ]),
);
