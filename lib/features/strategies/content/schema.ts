import { z } from "zod";
import { NEED_KINDS } from "@/lib/features/projects/constants";
import type { StrategyContent } from "./types";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const measure = z.object({ value: z.number(), denominator: z.number().nullable().default(null) });

const diagnosisItem = z.object({ key: z.uuid(), text: z.string(), qpvs: z.array(z.string()).default([]) });
const diagnosisList = z.array(diagnosisItem).default([]);

const figure = z.object({
  key: z.uuid(),
  label: z.string(),
  value: z.string(),
  unit: z.string().default(""),
  source: z.string().default(""),
  day: day.nullable().default(null),
  qpv: z.string().nullable().default(null),
});

const target = z.object({
  key: z.uuid(),
  indicator: z.string(),
  baseline: measure
    .extend({ day, source: z.string().default("") })
    .nullable()
    .default(null),
  target: measure,
  year: z.number().int(),
});

const objective = z.object({
  key: z.uuid(),
  title: z.string(),
  text: z.string().default(""),
  priorities: z.array(z.string()).default([]),
  qpvs: z.array(z.string()).default([]),
  needs: z.array(z.enum(NEED_KINDS)).default([]),
  answersFor: z.string().default(""),
  targets: z.array(target).default([]),
});

const axis = z.object({
  key: z.uuid(),
  title: z.string(),
  text: z.string().default(""),
  objectives: z.array(objective).default([]),
});

/**
 * The one description of `strategy.content`, of its versions and of its editions. What was added to it since an old text was
 * written is empty there.
 */
const strategyContentSchema: z.ZodType<StrategyContent> = z.object({
  title: z.string().default(""),
  summary: z.string().default(""),
  diagnosis: z
    .object({
      strengths: diagnosisList,
      weaknesses: diagnosisList,
      opportunities: diagnosisList,
      threats: diagnosisList,
    })
    .default({ strengths: [], weaknesses: [], opportunities: [], threats: [] }),
  figures: z.array(figure).default([]),
  axes: z.array(axis).default([]),
});

/** What the database keeps → today's text. @throws when it was not written by this application. */
export const contentOf = (stored: unknown): StrategyContent => strategyContentSchema.parse(stored);
