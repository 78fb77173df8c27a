import { FormSection } from "@/components/projects/form/form-section";
import { QpvField } from "@/components/projects/form/qpv-field";
import { SelectField } from "@/components/projects/form/select-field";
import { TextField } from "@/components/projects/form/text-field";
import type { ProjectFormState } from "@/lib/features/projects/form/types";
import { PROJECT_FIELD_LABELS } from "@/lib/features/projects/labels";
import { LOCATE } from "@/lib/features/projects/place/constants";
import { zoomOf } from "@/lib/features/projects/place/rules";
import type { PlaceContext, PlaceFormValues } from "@/lib/features/projects/place/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { FoundPanel } from "./found-panel";
import { MapButtons } from "./map-buttons";
import { PointMap } from "./point-map";
import { SuccessionList } from "./succession-list";

export type PlaceFieldsProps = Pick<ProjectFormState<PlaceFormValues>, "values" | "errors" | "focusId"> & {
  readonly directory: ProjectDirectory | null;
  readonly context: PlaceContext;
};

export function PlaceFields({ values, errors, focusId, directory, context }: PlaceFieldsProps) {
  const found = values.found ?? (context.found?.point === values.point ? context.found : null);
  return (
    <>
      <FormSection title="Le point">
        <TextField
          name="point"
          label={PROJECT_FIELD_LABELS.point}
          hint={
            "Latitude puis longitude, en degrés. Exemples\u00A0: 50,6891\u00A0; 3,1746 ou 50°41′20,8″ N 3°10′28,6″ E. Facultatif."
          }
          value={values.point}
          error={errors.point}
          className="max-w-md"
        />
        <div>
          <button
            id={LOCATE}
            type="submit"
            name="intent"
            value={LOCATE}
            className="fr-btn fr-btn--secondary"
            // biome-ignore lint/a11y/noAutofocus: it is the button that has just been pressed
            autoFocus={focusId === LOCATE}
          >
            Situer ce point
          </button>
        </div>
        {found !== null && <FoundPanel found={found} values={values} focusId={focusId} />}
        {context.map !== null && (
          <div>
            <p className="fr-hint-text">
              Ou cliquez sur la carte à l’endroit du projet. Les boutons déplacent le point et agrandissent la
              carte autour de lui.
            </p>
            <PointMap map={context.map} values={values} />
            <MapButtons zoom={zoomOf(values)} focusId={focusId} />
          </div>
        )}
        <input type="hidden" name="zoom" value={values.zoom} />
      </FormSection>
      {directory === null ? (
        <KeptPlace values={values} />
      ) : (
        <FormSection title="Quartiers et commune">
          <QpvField qpvs={directory.qpvs} chosen={values.qpvCodes} error={errors.qpvCodes} />
          <SuccessionList successions={context.successions} chosen={values.qpvCodes} />
          <SelectField
            name="codeInsee"
            label={PROJECT_FIELD_LABELS.codeInsee}
            hint={`Parmi celles du territoire ${directory.territory.programmeName}.`}
            value={values.codeInsee}
            error={errors.codeInsee}
            placeholder="Aucune en particulier"
            options={directory.communes.map(({ codeInsee, nom }) => ({ value: codeInsee, label: nom }))}
            className="max-w-md"
          />
        </FormSection>
      )}
    </>
  );
}

/** When the lists cannot be read: what was chosen goes along unseen. */
function KeptPlace({ values }: { readonly values: PlaceFormValues }) {
  return (
    <>
      <p className="pt-8">
        Les listes de quartiers et de communes ne peuvent pas être affichées pour l’instant. Ce que vous y
        aviez choisi est conservé.
      </p>
      <input type="hidden" name="codeInsee" value={values.codeInsee} />
      {values.qpvCodes.map((code) => (
        <input key={code} type="hidden" name="qpvCodes" value={code} />
      ))}
    </>
  );
}
