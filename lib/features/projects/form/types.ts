import type { SchemeComparison } from "../../schemes/criteria/comparison/types";
import type { KeptForm } from "../autosave/types";
import type { FieldComment, OpenRequest } from "../review/types";
import type { SaveKind } from "../routes";
import type { EditRefusal } from "../rules";
import type { Choice, ProjectDirectory, ProjectState } from "../types";

/** The form exactly as it was typed, right or wrong: what must never be lost. */
export type ProjectFormValues = {
  readonly title: string;
  readonly summary: string;
  readonly objectives: string;
  readonly projectOwner: string;
  readonly projectOwnerKind: string;
  readonly mainPriority: string;
  readonly priorities: readonly string[];
  readonly qpvCodes: readonly string[];
  readonly codeInsee: string;
  readonly phase: string;
  readonly progressStatus: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totalCost: string;
  /** Not empty when the cost lines make the total, which is then shown and not typed. */
  readonly totalIsSum: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly privateNote: string;
};

/** What this form is about; the other sections have forms of their own. */
export type MainPart = Omit<
  ProjectState,
  "totalCost" | "point" | "taxBasis" | "costLines" | "fundingLines" | "milestones" | "indicators" | "needs"
> & {
  /** Left out when the cost lines make it. */
  readonly totalCost?: number | null;
};

/** What the form is about and where it started from. */
export type FormOrigin = {
  /** Empty for a new project. */
  readonly reference: string;
  readonly creationKey: string;
  readonly baseVersion: string;
};

/** Whose form it is, for what is said around it. */
export type FormSubject = "project" | "strategy";

/** One form of a project’s record, and what it holds. */
export type SavedForm<Values = ProjectFormValues> = FormOrigin & {
  readonly values: Values;
  /** What its reader typed in it before and never saved, if the server has kept it. */
  readonly draft?: KeptForm | null;
};

/** By input: `title`, `contactEmail`, `funding-0-amount`. */
export type FormErrors = Readonly<Record<string, string>>;

export type FormFailure = "signedOut" | "unavailable" | "refused";

/** One field that somebody else changed, in French words. */
export type DisputeView = {
  readonly field: string;
  readonly label: string;
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
  readonly bothChanged: boolean;
  readonly choice: Choice | null;
};

export type ConflictView = {
  readonly version: number;
  readonly authorName: string;
  readonly at: string;
  readonly disputes: readonly DisputeView[];
};

/** How the values of one form are read, changed by its other buttons, and understood. */
export type RecordSection<Values> = {
  /** What the project's page is told once it is saved; it also names the browser's copy. */
  readonly kind: SaveKind;
  readonly read: (form: FormData) => Values;
  /** A button other than « Enregistrer », by its value: what the form then holds, and the input to go to. Null for any other intent. */
  readonly edit: (
    values: Values,
    intent: string,
  ) => { readonly values: Values; readonly focusId: string | null } | null;
  readonly parse: (
    values: Values,
  ) =>
    | { readonly ok: true; readonly state: Partial<ProjectState> }
    | { readonly ok: false; readonly errors: FormErrors };
  /** Inputs whose choice is not in the lists. */
  readonly unknownChoices: (
    state: Partial<ProjectState>,
    directory: ProjectDirectory,
    values: Values,
  ) => string[];
};

/** The answer to a submission that did not end in a saved project. */
export type ProjectFormState<Values = ProjectFormValues> = SavedForm<Values> & {
  /** Another one at each answer, so that the form is drawn again with what it holds. */
  readonly submission: string;
  readonly errors: FormErrors;
  readonly failure: { readonly kind: FormFailure; readonly message: string } | null;
  readonly conflict: ConflictView | null;
  /** What was asked for instead of saving: the schemes that what is typed would open or close. */
  readonly comparison: SchemeComparison | null;
  /** The input to go to: a line was added, or removed. */
  readonly focusId: string | null;
};

/** What the page of one form hands to it. */
export type RecordFormData<Values> = SavedForm<Values> & {
  /** Null when the lists cannot be read: the form then keeps what was chosen without showing the choices. */
  readonly directory: ProjectDirectory | null;
  /** Of the ministry's open request, each told beside its field. */
  readonly remarks: readonly FieldComment[];
  /** Names the copy that the browser keeps; null when nobody is signed in. */
  readonly copyKey: string | null;
  readonly signInPath: string;
};

export type RecordFormPage<Values> =
  | {
      readonly kind: "ready";
      readonly form: RecordFormData<Values>;
      readonly title: string;
      /** What the ministry asks for at present. */
      readonly request: OpenRequest | null;
    }
  | {
      readonly kind: "refused";
      readonly refusal: EditRefusal;
      readonly reference: string;
      readonly title: string;
    };
