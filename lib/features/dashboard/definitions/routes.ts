import { DASHBOARD_PATH } from "@/lib/features/projects/search/routes";
import type { DefinitionKey } from "./labels";
import { anchorOf } from "./rules";

export const definitionsPath = `${DASHBOARD_PATH}/definitions`;
export const definitionPath = (key: DefinitionKey) => `${definitionsPath}#${anchorOf(key)}`;
export const dictionaryPath = "/exports/dictionnaire.csv";
