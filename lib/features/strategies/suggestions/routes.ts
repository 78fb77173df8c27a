import { strategySuggestionsPath } from "../routes";
import type { DismissalInput } from "./schema";

/** Where the suggestions of one objective stand on the page. */
export const suggestionsAnchor = (objectiveKey: string) => `suggestions-${objectiveKey}`;

/** What was just done, as `fait` in the address; or why not, as `refus`. */
export const SUGGESTION_NOTICES = ["ecarte", "propose"] as const;
export type SuggestionNotice = (typeof SUGGESTION_NOTICES)[number];

/** After a button, the reader comes back to the objective. */
export const sortedSuggestionsPath = ({
  territory,
  objective,
  intent,
}: Pick<DismissalInput, "territory" | "objective" | "intent">) =>
  `${strategySuggestionsPath(territory)}?fait=${intent === "dismiss" ? "ecarte" : "propose"}#${suggestionsAnchor(objective)}`;

export const refusedSuggestionsPath = (territory: string, refusal: string) =>
  `${strategySuggestionsPath(territory)}?refus=${refusal}`;
