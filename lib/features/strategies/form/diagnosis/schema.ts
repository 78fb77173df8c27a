import { editRows, rowInputName } from "@/lib/features/projects/form/rows/rules";
import { textUpTo } from "@/lib/features/projects/form/schema";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { DIAGNOSIS_LISTS, type DiagnosisList, MAX_DIAGNOSIS_ITEMS, STRATEGY_LIMITS } from "../../constants";
import type { DiagnosisItem } from "../../content/types";
import { tooManyRows, UNREADABLE_ROW } from "../labels";
import { isBlank, isKey, NOTHING_TO_CONFIRM } from "../rules";
import type { StrategyFormSection } from "../types";
import { fourLists, readDiagnosisForm } from "./rules";
import type { DiagnosisFormValues, DiagnosisItemValues } from "./types";

const itemText = textUpTo(STRATEGY_LIMITS.diagnosisText);

function parseDiagnosis(values: DiagnosisFormValues) {
  const errors: Record<string, string> = {};
  const parseItem = (list: DiagnosisList, typed: DiagnosisItemValues, position: number): DiagnosisItem[] => {
    if (isBlank([typed.text])) return [];
    const name = rowInputName(list, position, "text");
    const text = itemText.safeParse(typed.text);
    if (!isKey(typed.key)) errors[name] = UNREADABLE_ROW;
    if (!text.success) errors[name] ??= text.error.issues[0]?.message ?? "";
    return [{ key: typed.key, text: text.data ?? "", qpvs: [...new Set(typed.qpvs)].sort() }];
  };
  const diagnosis = fourLists((list) => {
    const items = values[list].flatMap((typed, position) => parseItem(list, typed, position));
    if (items.length > MAX_DIAGNOSIS_ITEMS) errors[list] = tooManyRows(items.length, MAX_DIAGNOSIS_ITEMS);
    return items;
  });
  return { errors, diagnosis };
}

function unknownQpvs(values: DiagnosisFormValues, { qpvs }: ProjectDirectory): string[] {
  const known = new Set(qpvs.map(({ code }) => code));
  return DIAGNOSIS_LISTS.flatMap((list) =>
    values[list].flatMap((item, position) =>
      item.qpvs.every((code) => known.has(code)) ? [] : [rowInputName(list, position, "qpvs")],
    ),
  );
}

export const DIAGNOSIS_SECTION: StrategyFormSection<DiagnosisFormValues> = {
  sectionOf: () => "diagnostic",
  read: readDiagnosisForm,
  edit: (values, intent, newKey) => {
    for (const list of DIAGNOSIS_LISTS) {
      const empty: DiagnosisItemValues = { key: newKey(), text: "", qpvs: [] };
      const edited = editRows(values[list], list, intent, { empty, firstInput: "text" });
      if (edited) return { values: { ...values, [list]: edited.rows }, focusId: edited.focusId };
    }
    return null;
  },
  parse: (values) => {
    const { errors, diagnosis } = parseDiagnosis(values);
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    return { ok: true, change: (content) => ({ ...content, diagnosis }) };
  },
  unknownChoices: unknownQpvs,
  confirmed: NOTHING_TO_CONFIRM,
};
