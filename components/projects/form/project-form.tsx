"use client";
import { saveProjectAction } from "@/lib/features/projects/form/actions";
import { nameOfInput } from "@/lib/features/projects/form/labels";
import { readFormValues } from "@/lib/features/projects/form/rules";
import type { SavedForm } from "@/lib/features/projects/form/types";
import type { FieldComment } from "@/lib/features/projects/review/types";
import type { ProjectDirectory } from "@/lib/features/projects/types";
import { RemarksProvider } from "./field-remarks";
import { ProjectFields } from "./project-fields";
import { RecordForm, type RecordFormSetting } from "./record-form";

export type ProjectFormProps = SavedForm &
  RecordFormSetting & {
    readonly directory: ProjectDirectory | null;
    /** Of the request that is open; none for a new project. */
    readonly remarks: readonly FieldComment[];
  };

/** The form of a new project, and of what everybody reads first of it. */
export function ProjectForm({
  directory,
  remarks,
  copyKey,
  signInPath,
  cancelPath,
  ...saved
}: ProjectFormProps) {
  return (
    <RecordForm
      isComparable
      action={saveProjectAction}
      saved={saved}
      readValues={readFormValues}
      nameOfInput={nameOfInput}
      copyKey={copyKey}
      signInPath={signInPath}
      cancelPath={cancelPath}
    >
      {({ values, errors, reference }) => (
        <RemarksProvider value={remarks}>
          <ProjectFields values={values} errors={errors} reference={reference} directory={directory} />
        </RemarksProvider>
      )}
    </RecordForm>
  );
}
