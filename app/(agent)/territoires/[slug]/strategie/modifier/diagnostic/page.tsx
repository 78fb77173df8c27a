import type { Metadata } from "next";
import { DiagnosisForm } from "@/components/strategies/form/diagnosis-form";
import { StrategySectionPage } from "@/components/strategies/form/section-page";
import { loadDiagnosisForm } from "@/lib/features/strategies/form/loaders";

export const metadata: Metadata = { title: "Diagnostic" };

export default async function Page({
  params,
}: PageProps<"/territoires/[slug]/strategie/modifier/diagnostic">) {
  const { slug } = await params;
  return (
    <StrategySectionPage
      slug={slug}
      name="Diagnostic"
      loaded={await loadDiagnosisForm(slug)}
      introduction={
        <p>
          Une phrase par idée. Vous pouvez être plusieurs à écrire&nbsp;: ce que chacun enregistre s’ajoute à
          ce que les autres ont écrit.
        </p>
      }
      form={({ directory, ...saved }, setting) => (
        <DiagnosisForm saved={saved} qpvs={directory?.qpvs ?? null} {...setting} />
      )}
    />
  );
}
