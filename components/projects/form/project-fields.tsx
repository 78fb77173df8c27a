import type { ProjectFormState } from "@/lib/features/projects/form/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { ContactFields } from "./contact-fields";
import { FundingFields } from "./funding-fields";
import { KeptChoices } from "./kept-choices";
import { PlaceFields } from "./place-fields";
import { PresentationFields } from "./presentation-fields";
import { PriorityFields } from "./priority-fields";
import { ProgressFields } from "./progress-fields";

export type ProjectFieldsProps = Pick<ProjectFormState, "values" | "errors" | "focusId"> & {
  readonly directory: ProjectDirectory | null;
};

export function ProjectFields({ values, errors, focusId, directory }: ProjectFieldsProps) {
  return (
    <>
      <PresentationFields values={values} errors={errors} />
      {directory === null ? (
        <KeptChoices values={values} />
      ) : (
        <>
          <PriorityFields values={values} errors={errors} directory={directory} />
          <PlaceFields values={values} errors={errors} directory={directory} />
        </>
      )}
      <ProgressFields values={values} errors={errors} />
      <FundingFields values={values} errors={errors} funders={directory?.funders ?? null} focusId={focusId} />
      <ContactFields values={values} errors={errors} />
    </>
  );
}
