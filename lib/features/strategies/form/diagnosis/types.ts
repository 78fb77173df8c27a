import type { DiagnosisList } from "../../constants";

export type DiagnosisItemValues = {
  readonly key: string;
  readonly text: string;
  readonly qpvs: readonly string[];
};
export type DiagnosisFormValues = Readonly<Record<DiagnosisList, readonly DiagnosisItemValues[]>>;
