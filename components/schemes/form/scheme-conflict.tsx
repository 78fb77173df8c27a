import { ConflictFields } from "@/components/projects/form/conflict-fields";
import type { SchemeFormState } from "@/lib/features/schemes/administration/types";
import { SCHEME_FIELD_LABELS } from "@/lib/features/schemes/content/labels";
import type { SchemeErrors } from "@/lib/features/schemes/content/types";

type SchemeConflictProps = {
  readonly conflict: NonNullable<SchemeFormState["conflict"]>;
  readonly errors: SchemeErrors;
};

/** What somebody else published meanwhile, field by field, and the choice between theirs and mine. */
export function SchemeConflict({ conflict, errors }: SchemeConflictProps) {
  const authorName = conflict.authorName || "quelqu’un d’autre";
  const disputes = conflict.disputes.map((dispute) => ({
    ...dispute,
    label: SCHEME_FIELD_LABELS[dispute.field],
  }));
  return (
    <section aria-labelledby="conflit">
      <h2 id="conflit" className="fr-h4 m-0 pt-6">
        Ce qui a changé pendant votre saisie
      </h2>
      <ConflictFields conflict={{ ...conflict, authorName, disputes }} errors={errors} />
    </section>
  );
}
