import type { ReviewStatus } from "@/lib/features/projects/constants";
import { REVIEW_TRANSITIONS, type ReviewCommand } from "@/lib/features/projects/review/rules";
import type { ProjectSnapshot } from "@/lib/features/projects/types";
import { parisDay } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import type { DemoAuthor, Directory } from "@/prisma/seed/demo/directory";
import { planOver } from "@/prisma/seed/demo/financing";
import type { DemoProject, DemoStep } from "@/prisma/seed/demo/format";
import { indicatorsAt } from "@/prisma/seed/demo/indicators";
import { milestonesAt } from "@/prisma/seed/demo/milestones";
import { needsOf } from "@/prisma/seed/demo/needs";
import { stateOf } from "@/prisma/seed/demo/state";
import { tellForwards } from "@/prisma/seed/demo/timeline";

/** What the public may read of a published demonstration project; a territory in three keeps its money to itself. */
const PUBLISHED_FIELDS = [
  "objectives",
  "projectOwner",
  "location",
  "progress",
  "dates",
  "totalCost",
  "fundingGranted",
];
const WITHOUT_MONEY = PUBLISHED_FIELDS.filter((field) => field !== "totalCost" && field !== "fundingGranted");

const COMMANDS: Partial<Record<DemoStep[0], ReviewCommand>> = {
  submitted: "submit",
  withdrawn: "withdraw",
  changesRequested: "requestChanges",
  accepted: "accept",
  rejected: "reject",
};

/** The state of a project after one step of its story, and the step itself as the application would record it. */
export type DemoEvent = {
  readonly at: Date;
  readonly author: DemoAuthor;
  readonly step: DemoStep;
  readonly version: number;
  readonly state: ProjectSnapshot;
  readonly publishedFields: readonly string[];
  readonly review: {
    readonly command: ReviewCommand;
    readonly fromStatus: ReviewStatus;
    readonly message: string;
    readonly fieldComments: readonly { field: string; comment: string }[];
  } | null;
};

/** A request for changes always comes with a message; comments on fields alone get this one. */
const PLEASE_ANSWER =
  "Merci de répondre aux remarques portées sur les champs, puis de transmettre à nouveau.";

function wordsOf(step: DemoStep) {
  if (step[0] === "changesRequested") return { message: PLEASE_ANSWER, ...step[2] };
  return step[0] === "accepted" || step[0] === "rejected" ? (step[2] ?? {}) : {};
}

/** Who takes which step: the agent writes, the coordinator answers for the territory, the ANCT decides. */
function authorOf(step: DemoStep, territory: string, directory: Directory): DemoAuthor {
  if (step[0] === "created" || step[0] === "saved") return directory.author(territory, "contributor");
  if (step[0] === "submitted" || step[0] === "withdrawn" || step[0] === "published")
    return directory.author(territory, "coordinator");
  return directory.author(territory, "reviewer");
}

const isSave = ([what]: DemoStep) => what === "created" || what === "saved";

/** Replays a story through the same table of transitions as the application. @throws when a step is not allowed. */
export function replay(
  project: DemoProject,
  territory: string,
  directory: Directory,
  now: Date,
): DemoEvent[] {
  let reviewStatus: ReviewStatus = "draft";
  let publishedFields: readonly string[] = [];
  const moments = tellForwards(project, now);
  const lastSavedAt = moments.findLast(({ step }) => isSave(step))?.at ?? now;
  let savedAt = lastSavedAt;
  const withPlan = planOver(project.title, directory);
  return moments.map(({ at, step, content }, index) => {
    if (isSave(step)) savedAt = at;
    const command = COMMANDS[step[0]];
    const fromStatus = reviewStatus;
    if (command) {
      const { from, to }: { from: readonly ReviewStatus[]; to: ReviewStatus } = REVIEW_TRANSITIONS[command];
      if (!from.includes(fromStatus)) throw new Error(`${project.title}: ${command} from ${fromStatus}`);
      reviewStatus = to;
    }
    if (step[0] === "published")
      publishedFields = project.title.length % 3 === 0 ? WITHOUT_MONEY : PUBLISHED_FIELDS;
    const { message = "", comments = {} } = wordsOf(step);
    return {
      at,
      author: authorOf(step, territory, directory),
      step,
      version: index + 1,
      state: {
        ...withPlan(stateOf(content, directory, now), parisDay(savedAt)),
        milestones: milestonesAt(project, savedAt, { lastSavedAt, now }),
        indicators: indicatorsAt(project, savedAt, { now, indicatorId: directory.indicatorId }),
        needs: needsOf(project, savedAt.getTime() === lastSavedAt.getTime()),
        reviewStatus,
      },
      publishedFields,
      review: command
        ? {
            command,
            fromStatus,
            message: typeset(message),
            fieldComments: Object.entries(comments).map(([field, comment]) => ({
              field,
              comment: typeset(comment),
            })),
          }
        : null,
    };
  });
}
