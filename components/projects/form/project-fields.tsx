import type { ProjectFormState } from "@/lib/features/projects/form/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { ContactFields } from "./contact-fields";
import { CostFields } from "./cost-fields";
import { KeptChoices } from "./kept-choices";
import { PlaceFields } from "./place-fields";
import { PresentationFields } from "./presentation-fields";
import { PriorityFields } from "./priority-fields";
import { ProgressFields } from "./progress-fields";

export type ProjectFieldsProps = Pick<ProjectFormState, "values" | "errors" | "reference"> & {
  readonly directory: ProjectDirectory | null;
};

export function ProjectFields({ values, errors, reference, directory }: ProjectFieldsProps) {
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
      <CostFields values={values} errors={errors} reference={reference} />
      <ContactFields values={values} errors={errors} />
    </>
  );
}
