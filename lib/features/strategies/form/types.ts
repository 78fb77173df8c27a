import type { FormErrors, FormOrigin, SavedForm } from "@/lib/features/projects/form/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import type { StrategyContent } from "../content/types";
import type { StrategyEditRefusal } from "../rules";
import type { AxisOption } from "./objective/types";

/** What was typed, as a change of the text that it was begun from. Null: it names an axis that this text does not have. */
export type ContentChange = (content: StrategyContent) => StrategyContent | null;

/** How the values of one form are read, changed by its other buttons, and understood. */
export type StrategyFormSection<Values> = {
  /** As drafts and presence name it. Null for a form that nobody could have been given. */
  readonly sectionOf: (origin: FormOrigin) => string | null;
  readonly read: (form: FormData) => Values;
  /** A button other than « Enregistrer », by its value: what the form then holds, and the input to go to. Null for any other intent. */
  readonly edit: (
    values: Values,
    intent: string,
    newKey: () => string,
  ) => { readonly values: Values; readonly focusId: string | null } | null;
  readonly parse: (
    values: Values,
    origin: FormOrigin,
    today: string,
  ) =>
    | { readonly ok: true; readonly change: ContentChange }
    | { readonly ok: false; readonly errors: FormErrors };
  /** Inputs whose choice is not in the lists. */
  readonly unknownChoices: (values: Values, directory: ProjectDirectory) => readonly string[];
  /** Keys of the objectives whose removal was confirmed. */
  readonly confirmed: (values: Values) => readonly string[];
};

/** What the page of one form hands to it. */
export type StrategyFormData<Values> = SavedForm<Values> & {
  /** Null when the lists cannot be read: the form then keeps what was chosen without showing the choices. */
  readonly directory: ProjectDirectory | null;
  /** To choose from, or to name; empty when they cannot be read. */
  readonly axes: readonly AxisOption[];
  readonly copyKey: string | null;
  readonly signInPath: string;
};

export type StrategyFormPage<Values> =
  | { readonly kind: "ready"; readonly form: StrategyFormData<Values>; readonly territoryName: string }
  | { readonly kind: "refused"; readonly refusal: StrategyEditRefusal; readonly territoryName: string };
