import { PROJECT_FIELDS } from "@/lib/features/projects/constants";
import { describeValue, EMPTY_VALUE } from "@/lib/features/projects/journal/labels";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import type { AskedOpinion } from "@/lib/features/projects/review/opinions/types";

/** The whole project as it was submitted, in words, but for what whoever is asked does not read. */
export function Dossier({ state, directory }: NonNullable<AskedOpinion["dossier"]>) {
  const fields = PROJECT_FIELDS.filter((field) => field !== "contact" && field !== "privateNote");
  const said = (field: (typeof fields)[number]) => {
    const words = describeValue(field, state[field], directory);
    return words === EMPTY_VALUE ? "Non renseigné" : words;
  };
  return (
    <dl className="flex flex-col gap-4 p-0">
      {fields.map((field) => (
        <div key={field} className="grid gap-1 md:grid-cols-[14rem_1fr] md:gap-4">
          <dt className="font-bold">{PROJECT_FIELD_LABELS[field]}</dt>
          <dd className="m-0 min-w-0 whitespace-pre-line wrap-anywhere">{said(field)}</dd>
        </div>
      ))}
    </dl>
  );
}
