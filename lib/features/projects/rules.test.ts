import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANT_KINDS } from "@/lib/features/schemes/constants";
import {
  FUNDING_STATES,
  PHASES,
  PROGRESS_STATUSES,
  PROJECT_FIELDS,
  type ProjectField,
  REVIEW_STATUSES,
} from "./constants";
import {
  decideEdit,
  decideSave,
  diffStates,
  EMPTY_STATE,
  isReference,
  listDisputes,
  mergeStates,
  missingForSubmission,
  REQUIRED_FOR_SUBMISSION,
  withTotal,
} from "./rules";
import type { ProjectState } from "./types";

const COMPLETE: ProjectState = {
  ...EMPTY_STATE,
  title: "Halle",
  summary: "Une halle.",
  objectives: "Douze ateliers.",
  projectOwner: "Ville",
  mainPriority: 2,
  qpvCodes: ["QN05980M"],
  phase: "study",
  progressStatus: "onTrack",
  startsOn: "2026-01-01",
  totalCost: 1,
  contact: { name: "Awa Diallo", email: "awa@exemple.fr", phone: "" },
};

const day = fc.constantFrom("2026-01-01", "2026-06-30", "2027-12-31", null);
const cents = fc.option(fc.integer({ min: 0, max: 99_999_999_999_999 }), { nil: null });
const anyState: fc.Arbitrary<ProjectState> = fc
  .record({
    point: fc.constantFrom(null, { longitude: 3.18, latitude: 50.69 }),
    taxBasis: fc.constantFrom(null, "excluded", "included"),
    costLines: fc.array(
      fc.record({ nature: fc.constantFrom("works", "land"), label: fc.string(), amountCents: cents }),
    ),
    milestones: fc.array(
      fc.record({
        label: fc.string(),
        plannedOn: day,
        actualOn: day,
        state: fc.constantFrom("planned", "reached"),
      }),
    ),
    needs: fc.array(
      fc.record({ kind: fc.constantFrom("land", "funding"), text: fc.string(), isMet: fc.boolean() }),
    ),
    indicators: fc.constant([]),
    title: fc.string(),
    summary: fc.string(),
    objectives: fc.constant(""),
    projectOwner: fc.constantFrom("", "Ville"),
    projectOwnerKind: fc.constantFrom(null, ...APPLICANT_KINDS),
    mainPriority: fc.constantFrom(null, 1, 2, 3, 4),
    priorities: fc.subarray([1, 2, 3, 4]),
    qpvCodes: fc.subarray(["QN05980M", "QN05981M", "QP059001"]),
    codeInsee: fc.constantFrom(null, "59512"),
    phase: fc.constantFrom(null, ...PHASES),
    progressStatus: fc.constantFrom(null, ...PROGRESS_STATUSES),
    startsOn: day,
    endsOn: day,
    totalCost: cents,
    fundingLines: fc.array(
      fc.record({
        funderName: fc.constant(""),
        nature: fc.constantFrom(null, "grant", "loan"),
        grantedCents: cents,
        paidCents: cents,
        requestedOn: day,
        grantedOn: day,
        paidOn: day,
        refusedOn: day,
        refusalReason: fc.constantFrom("", "Hors délai"),
        funderId: fc.constantFrom(null, 1, 2),
        detail: fc.string({ maxLength: 3 }),
        amountCents: cents,
        state: fc.constantFrom(...FUNDING_STATES),
      }),
      { maxLength: 3 },
    ),
    contact: fc.record({ name: fc.string(), email: fc.string(), phone: fc.string() }),
    privateNote: fc.string(),
  })
  .map((state) => ({ ...state, priorities: state.priorities.filter((id) => id !== state.mainPriority) }));

describe("missingForSubmission", () => {
  it("finds nothing missing in a complete project", () => {
    expect(missingForSubmission(COMPLETE)).toEqual([]);
  });

  it("asks an empty project for everything that the form marks", () => {
    expect(missingForSubmission(EMPTY_STATE)).toEqual(REQUIRED_FOR_SUBMISSION);
    expect(REQUIRED_FOR_SUBMISSION).toHaveLength(11);
  });

  it.each<[ProjectField, Partial<ProjectState>]>([
    ["title", { title: "" }],
    ["summary", { summary: "" }],
    ["objectives", { objectives: "" }],
    ["projectOwner", { projectOwner: "" }],
    ["mainPriority", { mainPriority: null, priorities: [1] }],
    ["qpvCodes", { qpvCodes: [], codeInsee: null }],
    ["phase", { phase: null }],
    ["progressStatus", { progressStatus: null }],
    ["startsOn", { startsOn: null }],
    ["endsOn", { endsOn: "2025-12-31" }],
    ["totalCost", { totalCost: null }],
    ["contact", { contact: { name: "", email: "awa@exemple.fr", phone: "" } }],
    ["contact", { contact: { name: "Awa Diallo", email: "", phone: "" } }],
  ])("misses %s alone in %j", (field, change) => {
    expect(missingForSubmission({ ...COMPLETE, ...change })).toEqual([field]);
  });

  it.each<Partial<ProjectState>>([
    { qpvCodes: [], codeInsee: "59512" },
    { endsOn: "2026-01-01" },
    { totalCost: 0 },
    { fundingLines: [], privateNote: "" },
  ])("is content with %j", (change) => {
    expect(missingForSubmission({ ...COMPLETE, ...change })).toEqual([]);
  });
});

describe("decideEdit and decideSave", () => {
  it.each(REVIEW_STATUSES)("knows whether a %s project may be edited", (reviewStatus) => {
    const editable = ["draft", "changesRequested", "accepted"].includes(reviewStatus);
    expect(decideEdit({ reviewStatus }).ok).toBe(editable);
    expect(decideSave({ reviewStatus }, COMPLETE).ok).toBe(editable);
    expect(decideSave({ reviewStatus }, EMPTY_STATE).ok).toBe(editable && reviewStatus !== "accepted");
  });

  it("never saves an end before a start", () => {
    const state = { ...COMPLETE, endsOn: "2025-01-01" };
    expect(decideSave({ reviewStatus: "draft" }, state)).toEqual({ ok: false, refusal: "datesOutOfOrder" });
  });
});

describe("diffStates", () => {
  it("finds no difference between a state and what JSON gives back of it, whatever the order of its keys", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const contact = Object.fromEntries(Object.entries(state.contact).reverse());
        const stored: ProjectState = JSON.parse(JSON.stringify({ ...state, contact }));
        expect(diffStates(state, stored)).toEqual([]);
      }),
    );
  });

  it("leads from one state to the other", () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const changes = diffStates(before, after);
        const applied = {
          ...before,
          ...Object.fromEntries(changes.map(({ field, after: value }) => [field, value])),
        };
        expect(applied).toEqual(after);
        expect(changes.map(({ field }) => field)).toEqual(
          PROJECT_FIELDS.filter((field) => changes.some((change) => change.field === field)),
        );
      }),
    );
  });
});

describe("listDisputes and mergeStates", () => {
  const all = (choice: "mine" | "theirs") =>
    Object.fromEntries(PROJECT_FIELDS.map((field) => [field, choice]));

  it("disputes nothing when they changed nothing, or the same as I", () => {
    fc.assert(
      fc.property(anyState, anyState, (base, mine) => {
        expect(listDisputes(base, base, mine)).toEqual([]);
        expect(listDisputes(base, mine, mine)).toEqual([]);
      }),
    );
  });

  it("takes everything of theirs, or keeps everything of mine", () => {
    fc.assert(
      fc.property(anyState, anyState, (theirs, mine) => {
        expect(mergeStates(mine, theirs, all("theirs"))).toEqual(theirs);
        expect(mergeStates(mine, theirs, all("mine"))).toEqual(mine);
        expect(mergeStates(mine, theirs, {})).toEqual(mine);
      }),
    );
  });

  it("loses nobody's change when what I left alone is taken from them", () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (base, theirs, mine) => {
        const disputes = listDisputes(base, theirs, mine);
        const choices = Object.fromEntries(
          disputes.map(({ field, bothChanged }) => [field, bothChanged ? "mine" : "theirs"] as const),
        );
        const merged = mergeStates(mine, theirs, choices);
        const changed = new Set(diffStates(base, mine).map(({ field }) => field));
        for (const field of PROJECT_FIELDS) {
          // A priority that became the main one leaves the others.
          if (field === "priorities") continue;
          expect(merged[field]).toEqual(changed.has(field) ? mine[field] : theirs[field]);
        }
        expect(merged.priorities).not.toContain(merged.mainPriority);
      }),
    );
  });
});

it.each([
  ["QP-ROUBAIX-0007", true],
  ["QP-AIX-MARSEILLE-12345", true],
  ["qp-roubaix-0007", false],
  ["QP-ROUBAIX-7", false],
  ["QP-ROUBAIX-0007\u0000", false],
  ["nouveau", false],
  ["", false],
])("isReference(%j) is %j", (text, expected) => {
  expect(isReference(text)).toBe(expected);
});

it("makes the total from the cost lines, once one of them has an amount", () => {
  const state = { ...EMPTY_STATE, totalCost: 5 };
  const works = { nature: "works" as const, label: "" };
  const unknown = { ...works, amountCents: null };
  expect(withTotal(state).totalCost).toBe(5);
  expect(withTotal({ ...state, costLines: [unknown] }).totalCost).toBe(5);
  expect(withTotal({ ...state, costLines: [unknown, { ...works, amountCents: 0 }] }).totalCost).toBe(0);
  const most = Array.from({ length: 30 }, () => ({ ...works, amountCents: 3_333_333_333_333 }));
  expect(withTotal({ ...state, costLines: most }).totalCost).toBe(99_999_999_999_990);
});
