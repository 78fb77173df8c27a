import { redirect } from "next/navigation";
import { signInPathWith } from "@/lib/features/accounts/sign-in/routes";
import { DOCUMENT_INPUTS } from "@/lib/features/documents/constants";
import { addDocument } from "@/lib/features/documents/mutations";
import { documentDonePath, documentRefusedPath, documentsPath } from "@/lib/features/documents/routes";
import { documentWordsSchema } from "@/lib/features/documents/schema";
import { passOver, receiveDocument } from "@/lib/features/documents/service";
import { isReference } from "@/lib/features/projects/rules";
import { plainAnswer, seeOther } from "@/lib/platform/form-post";
import { isSameOrigin } from "@/lib/platform/same-origin";
import { getActor } from "@/lib/platform/session";

type Context = RouteContext<"/projets/[reference]/documents/televersement">;

/** A page that was reloaded after the answer, or an address typed by hand. */
export async function GET(_request: Request, { params }: Context): Promise<never> {
  redirect(documentsPath((await params).reference));
}

/** The form of a document, with or without JavaScript: always leads back to the page, which says what became of it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return plainAnswer(403, "Cette demande ne vient pas d’une page de ce site.");
  const { reference } = await params;
  if (!isReference(reference)) return plainAnswer(404, "Projet introuvable.\n");
  const actor = await getActor();
  if (actor.role === "visitor") {
    await passOver(request);
    return seeOther(signInPathWith({ returnTo: documentsPath(reference) }));
  }
  return receiveDocument(request, async ({ fields, file }) => {
    const words = documentWordsSchema.parse({
      title: fields[DOCUMENT_INPUTS.title],
      visibility: fields[DOCUMENT_INPUTS.visibility],
    });
    const outcome = file.ok ? await addDocument(actor, reference, words, file.value) : file;
    if (outcome.ok) return seeOther(documentDonePath(reference, "ajout"));
    if (outcome.refusal === "notFound") return plainAnswer(404, "Projet introuvable.\n");
    return seeOther(
      documentRefusedPath(reference, outcome.refusal, {
        title: words.title.slice(0, 300),
        visibility: words.visibility ?? "",
      }),
    );
  });
}
