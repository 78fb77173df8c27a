import { z } from "zod";
import { PHASES, PROGRESS_STATUSES } from "@/lib/features/projects/constants";
import { EMPTY_FUNDING_LINE, EMPTY_STATE } from "@/lib/features/projects/rules";
import type { ProjectContactState, ProjectState } from "@/lib/features/projects/types";
import { withoutAccents } from "@/lib/kernel/text";
import { typeset } from "@/lib/kernel/typeset";
import type { Directory } from "@/prisma/seed/demo/directory";
import type { DemoContent } from "@/prisma/seed/demo/format";
import { ownerKindOf } from "@/prisma/seed/demo/owner-kinds";
import { pointOf } from "@/prisma/seed/demo/points";
import { monthEdge } from "@/prisma/seed/demo/timeline";

const progress = z.tuple([z.enum(PHASES), z.enum(PROGRESS_STATUSES)]);
const text = (value: string | undefined) => typeset(value ?? "");

/** `Maud Rousselet` → `maud.rousselet@exemple.test`: an address that no mail can reach. */
function addressOf(name: string): string {
  const plain = withoutAccents(name).replaceAll(/[’']/g, "").toLowerCase();
  return `${plain.replaceAll(" ", ".")}@exemple.test`;
}

function contactOf(contact: DemoContent["contact"]): ProjectContactState {
  if (!contact) return { name: "", email: "", phone: "" };
  const [name, post, phone] = contact;
  const role = `${post.charAt(0).toLowerCase()}${post.slice(1)}`;
  return { name: text(`${name}, ${role}`), email: addressOf(name), phone };
}

/** The content as the application would have saved it. */
export function stateOf(content: DemoContent, directory: Directory, now: Date): ProjectState {
  const [phase, progressStatus] = content.progress
    ? progress.parse(content.progress.split("/"))
    : [null, null];
  const [mainPriority = null, ...others] = (content.priorities ?? []).map(directory.priorityId);
  return {
    ...EMPTY_STATE,
    title: text(content.title),
    summary: text(content.summary),
    objectives: text(content.objectives),
    projectOwner: text(content.projectOwner),
    projectOwnerKind: ownerKindOf(content.projectOwner),
    mainPriority,
    priorities: others.sort((one, other) => one - other),
    qpvCodes: (content.qpvCodes ?? []).toSorted(),
    codeInsee: content.codeInsee ?? null,
    point: pointOf(content, directory),
    phase,
    progressStatus,
    startsOn: content.months ? monthEdge(content.months[0], "first", now) : null,
    endsOn: content.months ? monthEdge(content.months[1], "last", now) : null,
    totalCost: content.totalCostCents ?? null,
    fundingLines: (content.fundingLines ?? []).map(([funder, state, amountCents, detail]) => ({
      ...EMPTY_FUNDING_LINE,
      funderId: directory.organisationId(funder),
      detail: text(detail),
      amountCents,
      state,
    })),
    contact: contactOf(content.contact),
    privateNote: text(content.privateNote),
  };
}
