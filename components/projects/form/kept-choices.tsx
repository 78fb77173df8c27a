import type { ProjectFormValues } from "@/lib/features/projects/form/types";

/** When the lists to choose from cannot be read: what was chosen goes along unseen. */
export function KeptChoices({ values }: { readonly values: ProjectFormValues }) {
  return (
    <>
      <p className="pt-8">
        Les listes de priorités, de quartiers et de communes ne peuvent pas être affichées pour l’instant. Ce
        que vous y aviez choisi est conservé.
      </p>
      <input type="hidden" name="mainPriority" value={values.mainPriority} />
      <input type="hidden" name="codeInsee" value={values.codeInsee} />
      {values.priorities.map((id) => (
        <input key={id} type="hidden" name="priorities" value={id} />
      ))}
      {values.qpvCodes.map((code) => (
        <input key={code} type="hidden" name="qpvCodes" value={code} />
      ))}
    </>
  );
}
