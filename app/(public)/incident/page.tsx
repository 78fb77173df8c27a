import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Incident } from "@/components/layout/incident";
import {
  ERROR_DOCUMENT_HEADER,
  errorDocumentPath,
  INCIDENT_DIGEST_HEADER,
} from "@/lib/platform/error-document";

export const metadata = { title: "Service momentanément indisponible" };

/** What app/error.tsx shows, for the server to send by itself: see lib/platform/blank-pages.ts. */
export default async function IncidentPage() {
  const asked = await headers();
  if (errorDocumentPath(asked.get(ERROR_DOCUMENT_HEADER)) === null) notFound();
  return <Incident digest={asked.get(INCIDENT_DIGEST_HEADER) ?? undefined} />;
}
