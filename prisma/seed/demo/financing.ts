import type { CostNature, FundingNature } from "@/lib/features/projects/constants";
import { amountsOfLine } from "@/lib/features/projects/financing/rules";
import { EMPTY_FUNDING_LINE } from "@/lib/features/projects/rules";
import type { CostLineState, FundingLineState, ProjectState } from "@/lib/features/projects/types";
import { addDays } from "@/lib/kernel/dates";
import { typeset } from "@/lib/kernel/typeset";
import type { Directory } from "@/prisma/seed/demo/directory";
import { draw } from "@/prisma/seed/demo/draw";

type Share = readonly [nature: CostNature, label: string, percent: number];

/** What a project costs, in hundredths; the last line takes what is left, to the cent. */
const STUDIES: readonly Share[] = [
  ["studies", "Étude de programmation et de marché", 70],
  ["engineering", "Assistance à maîtrise d’ouvrage", 30],
];
const BUILDING: readonly Share[] = [
  ["studies", "Études de maîtrise d’œuvre", 9],
  ["land", "Acquisition des locaux", 21],
  ["works", "Réhabilitation et mise aux normes", 54],
  ["equipment", "Mobilier et équipements", 16],
];
const SERVICE: readonly Share[] = [
  ["operation", "Postes et animation sur deux ans", 58],
  ["equipment", "Matériel", 24],
  ["engineering", "Suivi et évaluation", 18],
];

const LENDERS = ["bpifrance", "adie", "france-active", "initiative-france"];
const REFUSAL = "Enveloppe de l’année épuisée : à représenter l’an prochain.";

function costLinesOf({ title, totalCost, phase }: ProjectState): CostLineState[] {
  if (totalCost === null || draw(title, "costs", 3) === 0) return [];
  const builds = totalCost > 500_000_00;
  const shares = phase === "operation" ? (builds ? BUILDING : SERVICE) : builds ? BUILDING : STUDIES;
  let left = totalCost;
  return shares.map(([nature, label, percent], position) => {
    const isLast = position === shares.length - 1;
    const amountCents = isLast ? left : Math.floor((totalCost * percent) / 100_00) * 100;
    left -= amountCents;
    return { nature, label: typeset(label), amountCents };
  });
}

/** The owner's part, where the plan is balanced: what nobody else has been asked for. */
function ownFundsOf({ title, projectOwner, totalCost, fundingLines }: ProjectState): FundingLineState[] {
  const asked = fundingLines.reduce((sum, line) => sum + amountsOfLine(line).expected, 0);
  if (totalCost === null || asked >= totalCost || draw(title, "own", 4) === 0) return [];
  return [
    {
      ...EMPTY_FUNDING_LINE,
      funderName: projectOwner,
      detail: typeset("Apport du porteur"),
      nature: "ownFunds",
      amountCents: totalCost - asked,
      state: "envisaged",
    },
  ];
}

type Life = Pick<FundingLineState, "requestedOn" | "grantedOn" | "paidOn" | "refusedOn">;

/**
 * Completes the plan of one project in two of three, save after save in their order: each line is dated by the save that
 * first told of it. The others keep the bare list that an officer starts from.
 */
export function planOver(
  title: string,
  directory: Directory,
): (state: ProjectState, savedOn: string) => ProjectState {
  const lives = new Map<string, Life>();
  const lenders = new Set(LENDERS.map(directory.organisationId));
  const bank = directory.organisationId("banque-des-territoires");
  const natureOf = ({ funderId, amountCents }: FundingLineState): FundingNature => {
    if (funderId === null) return "other";
    if (lenders.has(funderId)) return "advance";
    return funderId === bank && (amountCents ?? 0) > 500_000_00 ? "loan" : "grant";
  };
  const dated = (line: FundingLineState, savedOn: string): FundingLineState => {
    const key = `${line.funderId}/${line.detail}`;
    const known = lives.get(key) ?? { requestedOn: null, grantedOn: null, paidOn: null, refusedOn: null };
    const { state } = line;
    const isGranted = state === "granted" || state === "paid";
    const life: Life = {
      requestedOn:
        known.requestedOn ?? (state === "envisaged" ? null : addDays(savedOn, -15 - draw(title, key, 60))),
      grantedOn: isGranted ? (known.grantedOn ?? addDays(savedOn, -draw(title, key, 14))) : null,
      paidOn: state === "paid" ? (known.paidOn ?? savedOn) : null,
      refusedOn: state === "refused" ? (known.refusedOn ?? addDays(savedOn, -3)) : null,
    };
    lives.set(key, life);
    return {
      ...line,
      ...life,
      nature: natureOf(line),
      refusalReason: state === "refused" ? typeset(REFUSAL) : "",
    };
  };
  if (draw(title, "plan", 3) === 0) return (state) => state;
  return (state, savedOn) => {
    if (state.totalCost === null && state.fundingLines.length === 0) return state;
    const fundingLines = state.fundingLines.map((line) => dated(line, savedOn));
    const plan = { ...state, fundingLines };
    return {
      ...plan,
      taxBasis: draw(title, "tax", 5) === 0 ? "included" : "excluded",
      costLines: costLinesOf(plan),
      fundingLines: [...fundingLines, ...ownFundsOf(plan)],
    };
  };
}
