import type { Metadata } from "next";
import { DocumentForm } from "@/components/documents/document-form";
import { DocumentList } from "@/components/documents/document-list";
import { DocumentsNotice } from "@/components/documents/documents-notice";
import { UploadForm } from "@/components/documents/upload-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { visibilityOf } from "@/lib/features/documents/labels";
import { loadDocumentPage } from "@/lib/features/documents/loaders";
import {
  ADD_FORM_ANCHOR,
  documentPath,
  DOCUMENT_PARAMETERS as PARAMETERS,
} from "@/lib/features/documents/routes";
import { EDIT_REFUSAL_LABELS } from "@/lib/features/projects/labels";
import { projectPath, projectsPath } from "@/lib/features/projects/routes";
import { formatCount } from "@/lib/kernel/format";

type Props = PageProps<"/projets/[reference]/documents">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await loadDocumentPage((await params).reference);
  return { title: `Documents – ${project.title || project.reference}` };
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const { project, documents, edit } = await loadDocumentPage((await params).reference);
  const { reference } = project;
  const parameters = await searchParams;
  const typedTitle = parameters[PARAMETERS.title];
  return (
    <div className="fr-container pb-16">
      <Breadcrumb
        segments={[
          { label: "Projets", href: projectsPath },
          { label: reference, href: projectPath(reference) },
        ]}
        current="Documents"
      />
      <PageTitle title="Documents du projet" lead={project.title || reference} />
      <div className="flex flex-col gap-8">
        <DocumentsNotice event={parameters[PARAMETERS.event]} refusal={parameters[PARAMETERS.refusal]} />
        <section aria-labelledby="liste-titre">
          <h2 className="fr-h4" id="liste-titre">
            {formatCount(documents.length, "document", "documents")}
          </h2>
          {documents.length === 0 && <p>Aucun document n’est joint à ce projet.</p>}
          <DocumentList
            documents={documents}
            hrefOf={(id) => documentPath(reference, id)}
            showsVisibility
            {...(edit?.ok
              ? { commandsOf: (document) => <DocumentForm reference={reference} document={document} /> }
              : {})}
          />
        </section>
        {edit && !edit.ok && (
          <Alert severity="info" small>
            {EDIT_REFUSAL_LABELS[edit.refusal]}
          </Alert>
        )}
        {edit?.ok && (
          <section id={ADD_FORM_ANCHOR} aria-labelledby="joindre-titre">
            <h2 className="fr-h4" id="joindre-titre">
              Joindre un document
            </h2>
            <UploadForm
              reference={reference}
              title={typeof typedTitle === "string" ? typedTitle : ""}
              visibility={visibilityOf(parameters[PARAMETERS.visibility]) ?? "territory"}
            />
          </section>
        )}
      </div>
    </div>
  );
}
