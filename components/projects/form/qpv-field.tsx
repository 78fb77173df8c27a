import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { FieldGroup } from "./field-group";
import { QpvChoices, type QpvChoicesProps } from "./qpv-choices";

export type QpvFieldProps = Omit<QpvChoicesProps, "name"> & { readonly error: string | undefined };

export function QpvField({ qpvs, chosen, error }: QpvFieldProps) {
  return (
    <FieldGroup
      name="qpvCodes"
      legend={PROJECT_FIELD_LABELS.qpvCodes}
      hint="Ceux que le projet sert, même s’il se trouve à côté. Pour transmettre, il faut au moins un quartier ou une commune."
      error={error}
      required
    >
      <QpvChoices name="qpvCodes" qpvs={qpvs} chosen={chosen} />
    </FieldGroup>
  );
}
